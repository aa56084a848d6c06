/** Says something to the reader, on the screen and to a screen reader, without moving the focus. */

let region: HTMLElement | undefined;
let hide: ReturnType<typeof setTimeout>;

/** Must run once before the first announcement: screen readers announce only live regions that were already on the page. */
export function prepareAnnouncements(): void {
  // The search page has a status of its own; a second one would confuse.
  const role = document.querySelector('[role=status]') ? null : 'status';
  region ??= Object.assign(document.createElement('div'), { className: 'announcement', ariaLive: 'polite', role });
  document.body.append(region);
}

/** @param text what to say; it goes after a few seconds */
export function announce(text: string): void {
  region?.replaceChildren(text);
  clearTimeout(hide);
  hide = setTimeout(() => region?.replaceChildren(), 4000);
}

/** Shows an address selected in a field, for the reader to copy by hand. */
export function offer(label: string, address: string): void {
  const field = Object.assign(document.createElement('input'), { value: address, readOnly: true });
  field.setAttribute('aria-label', label);
  field.addEventListener('blur', () => region?.replaceChildren());
  clearTimeout(hide);
  region?.replaceChildren(label, field);
  field.select();
}
