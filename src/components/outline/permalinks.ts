/** A plain click on a permalink copies it, and its place on this page becomes the target. */
import { announce, offer } from '../frame/announce.ts';
import { plainlyClicked } from '../frame/plain-click.ts';

export function copyPermalinks(): void {
  document.addEventListener('click', (event) => {
    const link = plainlyClicked(event, 'a.link');
    if (!link) return;
    event.preventDefault();
    const id = link.closest<HTMLElement>(`[data-ref="${link.ariaLabel}"]`)?.id;
    if (id) location.hash = id;
    // The new fragment took the focus away; a keyboard user continues from the link.
    link.focus({ preventScroll: true });
    void copy(link.href);
  });
}

/** Copies an address and says so; where copying is refused, shows it selected. */
async function copy(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    announce('Link copied');
  } catch {
    offer('Copy this link', address);
  }
}
