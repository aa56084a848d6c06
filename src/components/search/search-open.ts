/**
 * Opens the search from every page: a click on its link, Ctrl-K, `/`. Nothing is asked for before the page has loaded;
 * then, when it is idle or the reader turns to the search, all that a search needs.
 */
const load = (): Promise<typeof import('./search-dialog.ts')> => import('./search-dialog.ts');

/** Readers who pay for bytes, or wait long for them, are asked for none until they search. */
function isFrugal(): boolean {
  const { connection } = navigator as { connection?: { saveData: boolean; effectiveType: string } };
  return !!connection && (connection.saveData || connection.effectiveType.includes('2g'));
}

export function openSearchFromEveryPage(): void {
  const control = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!control) throw new Error('Page: no element [data-search-open]');
  /** The search of the search page itself. */
  const own = document.querySelector<HTMLElement>('main [type=search]');
  const open = (event: Event): void => {
    event.preventDefault();
    if (own) own.focus();
    else
      load()
        .then(({ openSearch }) => openSearch(control))
        .catch(() => location.assign(control.href));
  };
  control.addEventListener('click', (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) open(event);
  });
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const isChord = ctrlKey || metaKey;
    const isInField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
    const isSingle = key === '/' && !isChord && !isInField && document.documentElement.dataset['keys'] !== 'off';
    if (!altKey && (isSingle || (isChord && !shiftKey && key.toLowerCase() === 'k'))) open(event);
  });
  addEventListener('load', () => {
    if (own || isFrugal()) return;
    const warm = (): void =>
      void load().then(
        ({ prepareSearch }) => prepareSearch(),
        () => undefined,
      );
    // A touch enters, too.
    for (const intent of ['pointerenter', 'focus']) control.addEventListener(intent, warm);
    // Safari has no requestIdleCallback.
    const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
    whenIdle(warm);
  });
}
