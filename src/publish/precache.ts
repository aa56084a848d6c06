/** Which files of the site a reader keeps for reading offline. Pure. */

/** Bytes a reader's browser is asked to keep, uncompressed as it keeps them; sent compressed, they are about a third. */
export const offlineBudget = 2_500_000;

/** A file with its size in bytes. */
export interface Sized {
  file: string;
  bytes: number;
}

/** Files that no page asks for: they speak to servers and search engines, or are written after the copy is made. */
const notKept = /^(sw\.js|_headers|robots\.txt|sitemap[^/]*\.xml|llms\.txt)$|\.(map|br|gz)$/;

/** What is kept first where not all fits: what every page needs, the search, pages, the rest. */
const order = [
  /^(index\.html|404\.html|favicon\.svg|icon-\d+\.png|manifest\.webmanifest|_astro\/.*)$/,
  /^(search\/index\.html|pagefind\/[^/]+)$/,
  /^[^/]+\/index\.html$/,
  /^pagefind\/(index|filter)\//,
  /^.*\.html$/,
  /^pagefind\//,
];

/**
 * The files to keep: all of a small site; of a large one as many as the budget holds, in order of need.
 * A file that does not fit is passed over, so that a later, smaller one may still be kept.
 */
export function filesToKeep(files: readonly Sized[], budget = offlineBudget): Sized[] {
  const rank = ({ file }: Sized): number => {
    const at = order.findIndex((pattern) => pattern.test(file));
    return at < 0 ? order.length : at;
  };
  const inOrder = files
    .filter(({ file }) => !notKept.test(file))
    .map((each) => ({ each, rank: rank(each) }))
    .sort((a, b) => a.rank - b.rank);
  const kept: Sized[] = [];
  let left = budget;
  for (const { each } of inOrder)
    if (each.bytes <= left) {
      kept.push(each);
      left -= each.bytes;
    }
  return kept;
}

/** `1.3 MB`, as people say it. */
export function inWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
