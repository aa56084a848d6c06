/** The state of the search in the address of its page, with the place to which the reader had scrolled. */
import type { FieldName } from './search-fields.ts';
import { fieldsOf, fill, queryOf } from './search-fields.ts';

/** Keystrokes closer than this, in milliseconds, belong to one query and to one step of the history. */
const pause = 1000;

/** The page has come to rest when it has not scrolled for so many milliseconds. Safari has no `scrollend` that would say so. */
const rest = 100;

/**
 * Puts what the address asks for into the fields, now and when the reader goes back or forward, and keeps it up to date.
 * @param changed called when the reader has gone back or forward
 * @returns goes back to where the reader was, when the results stand
 */
export function keepInAddress(panel: HTMLElement, changed: () => void): () => void {
  const kept = (): number | undefined => (history.state as { scroll?: number } | null)?.scroll;
  let scroll: number | undefined;
  let typedAt = -pause;
  const read = (): void => {
    scroll = kept();
    const address = new URLSearchParams(location.search);
    for (const name of ['q', 'speaker', 'section'] satisfies FieldName[]) fill(fieldsOf(panel)[name], address.get(name) ?? '');
  };
  read();
  history.scrollRestoration = 'manual';
  const keepScroll = (): void => history.replaceState({ scroll: scrollY }, '');
  let scrolling: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(scrolling);
    scrolling = setTimeout(keepScroll, rest);
  });
  // A page that comes back as it was left stands at its top in Safari.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) scrollTo(0, kept() ?? 0);
  });
  addEventListener('popstate', () => {
    read();
    scroll ??= 0;
    changed();
  });
  panel.addEventListener('input', ({ target, timeStamp }) => {
    const isField = target === fieldsOf(panel).q;
    const isTyping = isField && timeStamp - typedAt < pause;
    typedAt = isField ? timeStamp : -pause;
    const query = queryOf(panel);
    if (!isTyping) keepScroll();
    history[isTyping ? 'replaceState' : 'pushState']({ scroll: scrollY }, '', query ? `?${query}` : location.pathname);
  });
  return () => {
    if (scroll !== undefined) scrollTo(0, scroll);
    scroll = undefined;
  };
}
