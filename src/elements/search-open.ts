/**
 * Opens the search from every page: a click on its link, Ctrl-K, `/`. Nothing is asked for before the page has loaded;
 * then, when it is idle or the reader turns to the search, all that a search needs, at low priority and at once.
 */
import { searchAddresses } from '../search/engine-addresses.ts';
import { build } from './search-build.ts';

const load = (): Promise<typeof import('./search-dialog.ts')> => import('./search-dialog.ts');
let isWarm = false;

function warm(): void {
  if (isWarm || !build.tag) return;
  isWarm = true;
  const { script, texts, knowledge, index } = searchAddresses(build, document.documentElement.lang);
  hint('modulepreload', script);
  for (const address of [...index, texts, knowledge]) if (address) hint('preload', address);
  load().then(
    ({ prepare }) => prepare(),
    () => undefined,
  );
}

function hint(rel: string, href: string): void {
  document.head.append(
    Object.assign(document.createElement('link'), {
      rel,
      as: rel === 'preload' ? 'fetch' : 'script',
      crossOrigin: 'anonymous',
      fetchPriority: 'low',
      href,
    }),
  );
}

/** The search of the search page itself. */
const ownInput = (): HTMLInputElement | null => document.querySelector('main search-panel input');

/** Readers who pay for bytes, or wait long for them, are asked for none until they search. */
function isFrugal(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return Boolean(connection?.saveData || connection?.effectiveType?.includes('2g'));
}

export function openSearchFromEveryPage(): void {
  const control = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  const open = (event: Event): void => {
    event.preventDefault();
    const own = ownInput();
    if (own) own.focus();
    else
      load().then(
        ({ openSearch }) => openSearch(control),
        () => control && location.assign(control.href),
      );
  };
  document.addEventListener('click', (event) => {
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (isPlain && (event.target as Element).closest('[data-search-open]')) open(event);
  });
  document.addEventListener('keydown', (event) => {
    const isChord = event.ctrlKey || event.metaKey;
    const isInField = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
    const isSingle = event.key === '/' && !isChord && !event.altKey && !isInField && document.documentElement.dataset['keys'] !== 'off';
    if (isSingle || (isChord && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k')) open(event);
  });
  const prepare = (): void => {
    if (isFrugal() || ownInput()) return;
    for (const intent of ['pointerenter', 'focus', 'touchstart']) control?.addEventListener(intent, warm, { once: true, passive: true });
    (window.requestIdleCallback ?? setTimeout)(() => warm());
  };
  if (document.readyState === 'complete') prepare();
  else addEventListener('load', prepare, { once: true });
}
