/** The search over the page that one is on; on the search page, the search itself. */
import { json } from '../search/engine.ts';
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
  prepareEngine().catch(() => undefined);
}

async function make(): Promise<HTMLDialogElement> {
  const { css, html } = await json<DialogParts>(`${import.meta.env.BASE_URL}search/dialog.json`);
  // A sheet of its own needs no leave from the security policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const made = Object.assign(document.createElement('dialog'), { className: 'search', ariaLabel: 'Search', innerHTML: html });
  // In a search field Escape would first only empty it.
  made.addEventListener('keydown', ({ key }) => key === 'Escape' && made.close());
  made.addEventListener('click', ({ target }) => (target === made || (target as Element).closest('a')) && made.close());
  return made;
}

/** Closed, it gives the focus back. */
export async function openSearch(opener: HTMLElement | null): Promise<void> {
  const before = document.activeElement === document.body ? opener : (document.activeElement as HTMLElement);
  prepare();
  const made = await (dialog as Promise<HTMLDialogElement>);
  if (made.open) return;
  // Appended before it is shown: the panel begins when it stands in the page.
  if (!made.isConnected) document.body.append(made);
  made.addEventListener('close', () => before?.focus(), { once: true });
  made.showModal();
  made.querySelector('input')?.select();
}
