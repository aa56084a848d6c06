/** The state of the search in the address of its page, with the place to which the reader had scrolled. */

import { fieldNames, fillField, readField } from './search-fields.ts';

/** Keystrokes closer than this, in milliseconds, belong to one query and to one step of the history. */
const pause = 1000;

export interface KeptAddress {
  /** Puts what the address asks for into the fields, once the fields are there. */
  read: () => void;
  /** Back to where the reader was, when the results stand. */
  restoreScroll: () => void;
}

/** @param changed called when the reader goes back or forward */
export function keepInAddress(panel: HTMLElement, signal: AbortSignal, changed: () => void): KeptAddress {
  const scrolled = (): number | undefined => (history.state as { scroll?: number } | null)?.scroll;
  const keepScroll = (): void => history.replaceState({ scroll: scrollY }, '');
  const isField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'search';
  let isNew = true;
  let scroll = scrolled();
  let typedAt = -pause;

  history.scrollRestoration = 'manual';
  fillField(panel, 'q', new URLSearchParams(location.search).get('q') ?? '');
  for (const moment of ['scrollend', 'pagehide']) addEventListener(moment, keepScroll, { signal });
  addEventListener(
    'popstate',
    () => {
      isNew = true;
      scroll = scrolled() ?? 0;
      changed();
    },
    { signal },
  );
  panel.addEventListener(
    'input',
    ({ target, timeStamp }) => {
      const isTyping = isField(target) && timeStamp - typedAt < pause;
      typedAt = isField(target) ? timeStamp : -pause;
      const query = new URLSearchParams(fieldNames.map((name) => [name, readField(panel, name)]).filter(([, value]) => value));
      if (!isTyping) keepScroll();
      history[isTyping ? 'replaceState' : 'pushState'](null, '', query.size > 0 ? `?${query}` : location.pathname);
      isNew = false;
    },
    { signal },
  );

  return {
    read() {
      if (!isNew) return;
      isNew = false;
      const address = new URLSearchParams(location.search);
      for (const name of fieldNames) fillField(panel, name, address.get(name) ?? '');
    },
    restoreScroll() {
      if (scroll !== undefined) scrollTo(0, scroll);
      scroll = undefined;
    },
  };
}
