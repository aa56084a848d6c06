/** One page of each kind, for tests that need not see every page. */
import { site } from './site.ts';

/** Paths without base path: of pages made from one template, as those of the sections are, the last stands for all. */
export function pageTypes(): string[] {
  const { pages, base } = site('root');
  const byKind = new Map(
    pages.map(({ path }) => [path.replace(/[^/]+\/$/, (last) => (path.split('/').length > 3 ? '*' : last)), path.slice(base.length)]),
  );
  return [...byKind.values()];
}
