/**
 * Opens the search from every page: a click on its link, Ctrl-K, `/`. Nothing is asked for before the page has loaded;
 * then, when it is idle or the reader turns to the search, all that a search needs.
 */
const load = (): Promise<typeof import('./search-dialog.ts')> => import('./search-dialog.ts');

/** Readers who pay for bytes, or wait long for them, are asked for none until they search. */
function isFrugal(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return Boolean(connection?.saveData || connection?.effectiveType?.includes('2g'));
}

export function openSearchFromEveryPage(): void {
  const control = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  /** The search of the search page itself. */
  const own = document.querySelector<HTMLInputElement>('main search-panel input');
  const open = (event: Event): void => {
    event.preventDefault();
    if (own) own.focus();
    else
      load()
        .then(({ openSearch }) => openSearch(control))
        .catch(() => control && location.assign(control.href));
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
  const warm = (): void =>
    void load().then(
      ({ prepare }) => prepare(),
      () => undefined,
    );
  const prepare = (): void => {
    if (own || isFrugal()) return;
    for (const intent of ['pointerenter', 'focus', 'touchstart']) control?.addEventListener(intent, warm, { once: true, passive: true });
    (window.requestIdleCallback ?? setTimeout)(warm);
  };
  if (document.readyState === 'complete') prepare();
  else addEventListener('load', prepare, { once: true });
}
