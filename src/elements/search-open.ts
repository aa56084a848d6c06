/**
 * Opens the search from every page: a click on its link, Ctrl-K, `/`. Nothing is asked for before the page has loaded;
 * then, when it is idle or the reader turns to the search, all that a search needs, at low priority and at once.
 */
import { searchAddresses } from '../search/engine-addresses.ts';

type Panel = typeof import('./search-panel.ts');

const base = document.documentElement.dataset['base'] ?? '/';
const build = { base, tag: import.meta.env.SEARCH_TAG, whole: import.meta.env.SEARCH_WHOLE };

let panel: Promise<Panel> | undefined;

/** Loads the search, and all that it needs. */
function load(): Promise<Panel> {
  panel ??= import('./search-panel.ts').catch((error: unknown) => {
    panel = undefined;
    throw error;
  });
  return panel;
}

function warm(): void {
  if (panel || !build.tag) return;
  const { script, data } = searchAddresses(build, document.documentElement.lang);
  hint('modulepreload', script);
  for (const address of data) hint('preload', address);
  void load().then(({ prepare }) => prepare()).catch(() => undefined);
}

function hint(rel: string, href: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel, href, fetchPriority: 'low', crossOrigin: 'anonymous' });
  if (rel === 'preload') link.as = 'fetch';
  document.head.append(link);
}

/** Readers who pay for bytes, or wait long for them, are asked for none until they search. */
function isFrugal(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

export function openSearchFromEveryPage(): void {
  const control = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  const open = (): void => {
    const onPage = document.querySelector<HTMLInputElement>('main search-panel input');
    if (onPage) onPage.focus();
    else load().then(({ openDialog }) => openDialog(control), () => control && location.assign(control.href));
  };
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('[data-search-open]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const inField = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
    const single = event.key === '/' && !inField && !event.ctrlKey && !event.metaKey && !event.altKey && document.documentElement.dataset['keys'] !== 'off';
    const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!single && !chord) return;
    event.preventDefault();
    open();
  });
  const prepare = (): void => {
    if (isFrugal()) return;
    for (const intent of ['pointerenter', 'focus', 'touchstart']) control?.addEventListener(intent, warm, { once: true, passive: true });
    // A large outline waits for the reader: only what a search needs at once is loaded, and only then.
    if ('requestIdleCallback' in window) requestIdleCallback(warm, { timeout: 4000 });
    else setTimeout(warm, 1000);
  };
  if (document.readyState === 'complete') prepare();
  else addEventListener('load', prepare, { once: true });
}
