/** Everything a site has published that others may have linked to, and the words that stood there. */
import { createHash } from 'node:crypto';
import { filesOf, readPages } from './pages.ts';
import { readSource } from './source.ts';

export interface Permalinks {
  /** Ids that can be linked to, by the path of their page. */
  pages: Record<string, string[]>;
  /** Paths of other files for readers and machines. */
  files: string[];
  /** First eight hexadecimal digits of the SHA-256 of each statement’s words, number apart. */
  statements: Record<string, string>;
}

export const lockFile = 'tests/permalinks.lock.json';

/** @param folder a site built at the root of its server */
export function permalinksOf(folder: string): Permalinks {
  const pages = readPages(folder, '/').map(({ path, $ }) => {
    // Controls and parts of drawings have ids for the page's own use.
    const elements = $('main [id]').not('svg [id], input, select, textarea, button, form, dialog, dialog [id], template [id]').toArray();
    return [path, elements.map((element) => $(element).attr('id')!).sort()] as const;
  });
  const statements = readSource().statements.map(({ id, text }) => {
    const words = text.replace(/^(\(\d+\)|\d+\.) /, '');
    return [id, createHash('sha256').update(words).digest('hex').slice(0, 8)] as const;
  });
  return {
    pages: Object.fromEntries(pages),
    // Scripts, compressed copies and settings of servers are nobody's to link to.
    files: filesOf(folder, '*.*').filter((file) => !/\.(html|js|br|gz)$|^_/.test(file)),
    statements: Object.fromEntries(statements),
  };
}

/** What `locked` has and `now` lacks, one sentence each. */
export function lost(locked: Permalinks, now: Permalinks): string[] {
  return [
    ...Object.entries(locked.pages).flatMap(([path, ids]) =>
      now.pages[path] ? ids.filter((id) => !now.pages[path]?.includes(id)).map((id) => `${path}#${id} is gone`) : [`${path} is gone`],
    ),
    ...locked.files.filter((file) => !now.files.includes(file)).map((file) => `/${file} is gone`),
    ...Object.entries(locked.statements).flatMap(([id, hash]) => {
      const found = now.statements[id];
      return found === hash
        ? []
        : [found ? `the words of ${id} have changed: their hash was ${hash} and is ${found}` : `the statement ${id} is gone`];
    }),
  ];
}
