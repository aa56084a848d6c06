/** The built sites as tests of HTML see them: files on disk, parsed by a parser that the site itself does not use. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio';
import { inject } from 'vitest';
import type { Place, SiteName } from './global-setup.ts';

export interface Page {
  /** Address from the root of the server, base path included: `/name/agenda/energy/`. */
  path: string;
  /** File within the built folder: `agenda/energy/index.html`. */
  file: string;
  html: string;
  $: CheerioAPI;
}

export interface Site extends Place {
  /** Every HTML file, in the order of their names. */
  pages: readonly Page[];
  /** @param path without the base path: `agenda/energy/`, '' for the first page */
  page: (path: string) => Page;
  /** Content of a file, by its path within the folder. */
  read: (file: string) => string;
}

const parsed = new Map<SiteName, Site>();

/** A built site: `root` and `base` (under `/name/`) of the real outline, `small` of the invented one. */
export function site(name: SiteName): Site {
  const known = parsed.get(name);
  if (known) return known;
  const place = inject('sites')[name];
  const read = (file: string): string => readFileSync(join(place.folder, file), 'utf8');
  const pages = globSync('**/*.html', { cwd: place.folder })
    .map((file) => file.split(sep).join('/'))
    .sort()
    .map((file) => parsePage(place.base, file, read(file)));
  const page = (path: string): Page => {
    const found = pages.find((one) => one.path === place.base + path);
    if (!found) throw new Error(`The site “${name}” has no page ${place.base + path}; it has ${pages.map((one) => one.path).join(' ')}`);
    return found;
  };
  const made = { ...place, pages, page, read };
  parsed.set(name, made);
  return made;
}

function parsePage(base: string, file: string, html: string): Page {
  let $: CheerioAPI | undefined;
  return {
    path: base + file.replace(/(^|\/)index\.html$/, '$1'),
    file,
    html,
    get $() {
      return ($ ??= load(html));
    },
  };
}
