/** The files of a built site. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface BuiltPage {
  /** Its path from the folder of the site: `about/index.html`. */
  file: string;
  html: string;
}

/** Every file of a folder, sorted, as paths from it with `/` between the parts. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Reads every page of the site in turn: all at once, those of a large outline would fill the memory. */
export function* pagesOf(folder: string): Generator<BuiltPage> {
  for (const file of filesOf(folder).filter((name) => name.endsWith('.html')))
    yield { file, html: readFileSync(join(folder, file), 'utf8') };
}

/** Writes every page anew for which `change` gives other HTML. */
export function changePages(folder: string, change: (page: BuiltPage) => string): void {
  for (const page of pagesOf(folder)) {
    const changed = change(page);
    if (changed !== page.html) writeFileSync(join(folder, page.file), changed);
  }
}

/** Does the name of this file change with its content, so that it may be kept for ever? */
export function isHashed(file: string): boolean {
  return /^(_astro\/|pagefind\/(fragment|index|filter)\/|pagefind\/[^/]+\.pf_meta$)/.test(file);
}
