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
    const elements = $('main [id]').not('svg [id], input, select, textarea, button, form, dialog, dialog [id], template, template [id]').toArray();
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

/**
 * What `all` has and `some` lacks, one sentence each.
 * @param what to say of it: `is gone`, or `is new`
 */
export function missingFrom(some: Permalinks, all: Permalinks, what: 'is gone' | 'is new'): string[] {
  const pages = Object.entries(all.pages).flatMap(([path, ids]) => {
    const found = some.pages[path];
    return found ? ids.filter((id) => !found.includes(id)).map((id) => `${path}#${id} ${what}`) : [`${path} ${what}`];
  });
  const files = all.files.filter((file) => !some.files.includes(file)).map((file) => `/${file} ${what}`);
  const statements = Object.entries(all.statements).flatMap(([id, hash]) => {
    const found = some.statements[id];
    if (found === undefined) return [`the statement ${id} ${what}`];
    return found === hash ? [] : [`the words of ${id} have changed: one hash is ${hash}, the other ${found}`];
  });
  return [...pages, ...files, ...statements];
}
