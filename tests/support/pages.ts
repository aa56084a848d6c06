/** A built folder as its pages, parsed by a parser that the site itself does not use. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio';

export interface Page {
  /** Address from the root of the server, base path included: `/name/agenda/energy/`. */
  path: string;
  /** File within the built folder: `agenda/energy/index.html`. */
  file: string;
  html: string;
  /** Parsed when first asked for. */
  $: CheerioAPI;
}

/** Paths of all files of a folder, with `/`, in the order of their names. */
export function filesOf(folder: string, pattern = '**/*.*'): string[] {
  return globSync(pattern, { cwd: folder })
    .map((file) => file.split(sep).join('/'))
    .sort();
}

export function readPages(folder: string, base: string): Page[] {
  return filesOf(folder, '**/*.html').map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    let $: CheerioAPI | undefined;
    return {
      path: base + file.replace(/(^|\/)index\.html$/, '$1'),
      file,
      html,
      get $() {
        return ($ ??= load(html));
      },
    };
  });
}
