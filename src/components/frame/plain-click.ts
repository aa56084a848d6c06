/** Tells a click that script may answer from one that is the browser's: with a modifier a link opens elsewhere. */

/**
 * @param selector of the links that are meant
 * @returns the link that was clicked, or null where it is none of these or the browser is to follow it
 */
export function plainlyClicked(event: MouseEvent, selector: string): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return null;
  return event.target.closest<HTMLAnchorElement>(selector);
}
