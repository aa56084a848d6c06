/** The search over the page that one is on. */
import type { Engine } from '../search/engine.ts';
import { search } from '../search/search.ts';
import { build } from './search-build.ts';
import { prepare as prepareEngine } from './search-panel.ts';
import { resultItems } from './search-view.ts';

let sheet: Promise<unknown> | undefined;

/** Loads what the dialog and a search in it need. A failure is told when the reader searches. */
export function prepare(): void {
  void prepareEngine().then(rehearse, () => undefined);
  sheet ??= fetch(`${build.base}search/panel.css`)
    .then((response) => response.text())
    .then((css) => {
      // A sheet of its own needs no leave from the security policy.
      const own = new CSSStyleSheet();
      own.replaceSync(css);
      document.adoptedStyleSheets.push(own);
    })
    .catch(() => undefined);
}

/** One search before the reader's first: code that has run is fast. */
async function rehearse(engine: Engine): Promise<void> {
  resultItems(await search(engine, engine.docs?.[0]?.text ?? '', { speaker: '', section: '' }), engine, build.base);
}

/** Closed, it gives the focus back. */
export async function openSearch(opener: HTMLElement | null): Promise<void> {
  const before = document.activeElement === document.body ? opener : (document.activeElement as HTMLElement);
  prepare();
  await sheet;
  let dialog = document.querySelector<HTMLDialogElement>('dialog.search');
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'search';
    dialog.ariaLabel = 'Search';
    dialog.innerHTML = '<search-panel></search-panel><form method="dialog"><button>Close</button></form>';
    // In a search field Escape would first only empty it.
    dialog.addEventListener('keydown', ({ key }) => key === 'Escape' && dialog?.close());
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || (target as Element).closest('a')) dialog?.close();
    });
  }
  if (dialog.open) return;
  // Appended before it is shown: the panel draws itself when it stands in the page.
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.addEventListener('close', () => before?.focus(), { once: true });
  dialog.showModal();
  dialog.querySelector<HTMLInputElement>('[type=search]')?.select();
}
