/** Keeps the state of the search in the address of its page, with the place to which the reader had scrolled. */
import { addressOf, fieldsIn, fieldsOf, fillFields, wordsFieldOf } from './search-fields.ts';

/** Keystrokes closer than this, in milliseconds, belong to one query and to one step of the history. */
const pause = 1000;

/** The page has come to rest when it has not scrolled for so many milliseconds. Safari has no `scrollend` that would say so. */
const rest = 100;

/**
 * Puts what the address asks for into the fields, now and when the reader goes back or forward, and keeps it up to date.
 * @param changed called when the reader has gone back or forward
 * @returns call it when the results stand: it goes back to where the reader was
 */
export function keepInAddress(panel: HTMLElement, changed: () => void): () => void {
  const kept = (): number | undefined => (history.state as { scroll?: number } | null)?.scroll;
  let scroll: number | undefined;
  let typedAt = -pause;
  const read = (): void => {
    scroll = kept();
    fillFields(panel, fieldsIn(location.search));
  };
  const write = (method: 'pushState' | 'replaceState'): void => {
    const address = addressOf(fieldsOf(panel));
    history[method]({ scroll: scrollY }, '', address ? `?${address}` : location.pathname);
  };
  // What was typed before this script ran is the reader's, and stays.
  if (wordsFieldOf(panel).value) write('replaceState');
  else read();
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
    const isWords = target === wordsFieldOf(panel);
    const isTyping = isWords && timeStamp - typedAt < pause;
    typedAt = isWords ? timeStamp : -pause;
    if (!isTyping) keepScroll();
    write(isTyping ? 'replaceState' : 'pushState');
  });
  return () => {
    if (scroll !== undefined) scrollTo(0, scroll);
    scroll = undefined;
  };
}
