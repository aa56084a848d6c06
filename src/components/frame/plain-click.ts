/** Tells whether script may handle a click. With a modifier key the browser opens a link in another tab or window. */

/**
 * @param selector of the links that script handles
 * @returns the link that was clicked, or null where it is no such link or the browser should follow it
 */
export function plainlyClicked(event: MouseEvent, selector: string): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return null;
  return event.target.closest<HTMLAnchorElement>(selector);
}
