/** A permalink, clicked without a modifier, is copied, and its place on this page becomes the target. */
import { announce, offer } from '../frame/announce.ts';

export function copyPermalinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.link');
    if (!link || event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const id = link.closest<HTMLElement>(`[data-ref="${link.ariaLabel}"]`)?.id;
    if (id) location.hash = id;
    // The fragment took the focus away: whoever goes on by keyboard goes on from here.
    link.focus({ preventScroll: true });
    void copy(link.href);
  });
}

/** Copies an address and says so; where copying is refused, shows it selected. */
export async function copy(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    announce('Link copied');
  } catch {
    offer('Copy this link', address);
  }
}
