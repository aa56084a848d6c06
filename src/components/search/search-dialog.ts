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
  made.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    made.close();
    if (link.pathname === location.pathname && openHere(link.hash)) event.preventDefault();
  });
  return made;
}

/**
 * Opens a statement of the page one is on: the whole of it is the target, and has the focus.
 * @returns false if the page has no such element
 */
function openHere(hash: string): boolean {
  const [id = ''] = hash.slice(1).split(':~:');
  const element = document.getElementById(id);
  if (!element) return false;
  location.hash = id;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return true;
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
