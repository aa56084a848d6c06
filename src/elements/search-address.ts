/** The state of the search in the address of its page, with the place to which the reader had scrolled. */

/** Keystrokes closer than this, in milliseconds, belong to one query and to one step of the history. */
const pause = 1000;
const names = ['q', 'speaker', 'section'];

export interface KeptAddress {
  /** Puts what the address asks for into the fields, once the fields are there. */
  read: () => void;
  /** Back to where the reader was, when the results stand. */
  restoreScroll: () => void;
}

/** @param changed called when the reader goes back or forward */
export function keepInAddress(panel: HTMLElement, signal: AbortSignal, changed: () => void): KeptAddress {
  const form = panel.querySelector('form') as HTMLFormElement;
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  const scrolled = (): number | undefined => (history.state as { scroll?: number } | null)?.scroll;
  const keepScroll = (): void => history.replaceState({ scroll: scrollY }, '');
  let isNew = true;
  let scroll = scrolled();
  let typedAt = -pause;

  history.scrollRestoration = 'manual';
  field('q').value ||= new URLSearchParams(location.search).get('q') ?? '';
  for (const moment of ['scrollend', 'pagehide']) addEventListener(moment, keepScroll, { signal });
  addEventListener('popstate', () => {
    isNew = true;
    scroll = scrolled() ?? 0;
    changed();
  }, { signal });
  panel.addEventListener('input', ({ target, timeStamp }) => {
    const isTyping = target === field('q') && timeStamp - typedAt < pause;
    typedAt = target === field('q') ? timeStamp : -pause;
    const query = new URLSearchParams(names.flatMap((name) => (field(name)?.value ? [[name, field(name).value]] : [])));
    if (!isTyping) keepScroll();
    history[isTyping ? 'replaceState' : 'pushState'](null, '', query.size > 0 ? `?${query}` : location.pathname);
    isNew = false;
  }, { signal });

  return {
    read() {
      if (!isNew) return;
      isNew = false;
      const address = new URLSearchParams(location.search);
      for (const name of names) field(name).value = address.get(name) ?? '';
      const select = panel.querySelector('select') as HTMLSelectElement;
      if (select.selectedIndex < 0) select.value = '';
    },
    restoreScroll() {
      if (scroll !== undefined) scrollTo(0, scroll);
      scroll = undefined;
    },
  };
}
