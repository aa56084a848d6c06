/** The search over the page one is on: a dialog with the panel of the search page. */
import { dialogFrom, linkDialogStyles } from '../dialog/dialog.ts';
import { linkStyles } from '../dialog/link-styles.ts';
import { loadPage } from '../dialog/load-page.ts';
import panelStyles from './search.css?url';
import { prepareEngine } from './search-panel.ts';

const page = `${import.meta.env.BASE_URL}search/`;
let dialog: Promise<HTMLDialogElement> | undefined;

/** Loads what the dialog and a search in it need. A failure is told when the reader searches. */
export function prepareSearch(): void {
  void prepareDialog().catch(() => undefined);
  // Pagefind fetches a part of its index only when it is asked: ask it, in a task of its own to avoid a long one.
  prepareEngine()
    .then(async ({ ask, passages: [first] }) => {
      await new Promise((go) => setTimeout(go));
      await ask(first?.text.split(' ')[0] ?? '');
    })
    .catch(() => undefined);
}

function prepareDialog(): Promise<HTMLDialogElement> {
  dialog ??= makeDialog();
  dialog.catch(() => (dialog = undefined));
  return dialog;
}

async function makeDialog(): Promise<HTMLDialogElement> {
  const [source] = await Promise.all([loadPage(page), linkDialogStyles(), linkStyles(panelStyles)]);
  const panel = source.querySelector('search-panel');
  if (!panel) throw new Error(`${page}: no element search-panel`);
  const made = dialogFrom(source, 'search', document.importNode(panel, true));
  made.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) made.close();
  });
  return made;
}

/**
 * Closed, a dialog gives the focus back to where it was; if that was nowhere, to the opener.
 * @throws where the search page cannot be had
 */
export async function openSearch(opener: HTMLElement): Promise<void> {
  if (document.activeElement === document.body) opener.focus({ preventScroll: true });
  prepareSearch();
  const made = await prepareDialog();
  // The panel starts when it becomes part of the page.
  if (!made.isConnected) document.body.append(made);
  made.showModal();
  made.querySelector('input')?.select();
}
