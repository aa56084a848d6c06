/** The search over the page that one is on; on the search page, the search itself. */
import { json } from '../../search/engine.ts';
import { prepareEngine } from './search-panel.ts';

/** What the dialog is made of. */
export interface DialogParts {
  css: string;
  html: string;
}

let dialog: Promise<HTMLDialogElement> | undefined;

/** Loads what the dialog and a search in it need, as much of it at once as can be. A failure is told when the reader searches. */
export function prepare(): void {
  if (dialog) return;
  dialog = make();
  dialog.catch(() => (dialog = undefined));
  // An empty question fetches what Pagefind fetches only for one. In a task of its own, so that none is long.
  prepareEngine()
    .then(async ({ ask }) => {
      await new Promise((go) => setTimeout(go));
      await ask('', { speaker: '', section: '' });
    })
    .catch(() => undefined);
}

async function make(): Promise<HTMLDialogElement> {
  const { css, html } = await json<DialogParts>(`${import.meta.env.BASE_URL}search/dialog.json`);
  // A sheet of its own needs no leave from the security policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const made = document.createRange().createContextualFragment(html).firstChild as HTMLDialogElement;
  made.addEventListener('click', ({ target }) => (target === made || (target as Element).closest('a')) && made.close());
  return made;
}

/** Closed, a dialog gives the focus back to where it was; if that was nowhere, to the opener. */
export async function openSearch(opener: HTMLElement): Promise<void> {
  if (document.activeElement === document.body) opener.focus({ preventScroll: true });
  prepare();
  const made = await (dialog as Promise<HTMLDialogElement>);
  // Appended before it is shown: the panel begins when it stands in the page.
  if (!made.isConnected) document.body.append(made);
  made.showModal();
  made.querySelector('input')?.select();
}
