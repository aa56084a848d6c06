/** Marks the part that is being read, in the navigator, with `aria-current`. */
import { elementOf } from '../frame/element-of.ts';

/** A thin line a fifth of the way down the window: the part that crosses it is being read. */
const readingLine = '-20% 0px -80% 0px';

/** On wide screens the style sheet shows the list even if it is closed. Here it is opened, so that assistive technology sees it too. */
export function openWhereWide(nav: HTMLElement): void {
  const wide = matchMedia('(min-width: 60rem)');
  const list = elementOf(nav, 'details', HTMLDetailsElement, 'Navigator');
  const fit = (): void => void (list.open = wide.matches);
  fit();
  wide.addEventListener('change', fit);
}

/** @param nav the navigator; its links to other pages are left alone */
export function followReading(nav: HTMLElement): void {
  const links = new Map([...nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [link.hash.slice(1), link]));
  const observer = new IntersectionObserver(
    (entries) => {
      const read = entries.find(({ isIntersecting }) => isIntersecting)?.target;
      if (!read) return;
      const ids = [read.id, read.closest('.item')?.id, read.closest('.section')?.id];
      for (const [id, link] of links) {
        if (!ids.includes(id)) link.removeAttribute('aria-current');
        else if (!link.hasAttribute('aria-current')) {
          link.setAttribute('aria-current', 'true');
          // scrollIntoView would also move the place from which Tab continues.
          const [box, own] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
          nav.scrollBy(0, Math.min(0, own.top - box.top) + Math.max(0, own.bottom - box.bottom));
        }
      }
    },
    { rootMargin: readingLine },
  );
  for (const part of document.querySelectorAll('.statement, .section > h1, .section > h2, .title')) observer.observe(part);
}
