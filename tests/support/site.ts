/** The built sites as tests of HTML see them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Place, SiteName } from './global-setup.ts';
import type { Page } from './pages.ts';
import { readPages } from './pages.ts';

export interface Site extends Place {
  /** Every HTML file, in the order of their names. */
  pages: readonly Page[];
  /** @param path without the base path: `agenda/energy/`, '' for the first page */
  page: (path: string) => Page;
  /** Content of a file, by its path within the folder. */
  read: (file: string) => string;
}

const known = new Map<SiteName, Site>();

/**
 * A built site: `root` and `base` (under `/name/`) of the real outline, `small` of the invented one, `again` like `root`, built
 * once more.
 */
export function site(name: SiteName): Site {
  const found = known.get(name);
  if (found) return found;
  const place = inject('sites')[name];
  const pages = readPages(place.folder, place.base);
  const page = (path: string): Page => {
    const one = pages.find((each) => each.path === place.base + path);
    const paths = pages.map((each) => each.path);
    if (!one) throw new Error(`The site “${name}” has no page ${place.base + path}; it has ${paths.join(' ')}`);
    return one;
  };
  const made = { ...place, pages, page, read: (file: string) => readFileSync(join(place.folder, file), 'utf8') };
  known.set(name, made);
  return made;
}
