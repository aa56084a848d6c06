/** Marks in the navigator what the reader has before them, by `aria-current`. */

/** A thin line a fifth down the window: what crosses it is being read. */
const readingLine = '-20% 0px -80% 0px';

/** On wide screens the style sheet shows the list though it is closed; open, it is so for assistive technology too. */
export function openWhereWide(nav: HTMLElement): void {
  const wide = matchMedia('(min-width: 60rem)');
  const fit = (): void => void (nav.querySelector('details')!.open = wide.matches);
  fit();
  wide.addEventListener('change', fit);
}

/** @param nav the navigator; links to other pages in it are left alone */
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
          // Not scrollIntoView: it would also move the place from which Tab goes on.
          const [box, own] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
          nav.scrollBy(0, Math.min(0, own.top - box.top) + Math.max(0, own.bottom - box.bottom));
        }
      }
    },
    { rootMargin: readingLine },
  );
  for (const part of document.querySelectorAll('.statement, .section > h1, .section > h2, .title')) observer.observe(part);
}
