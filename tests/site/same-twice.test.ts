/** Two builds of the same content are the same, byte for byte. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { site } from '../support/site.ts';

/** Pagefind orders its filters anew in every build; these files carry that order, or list the ones that do. */
const unstable = [
  /^pagefind\/pagefind-entry\.json/,
  /^pagefind\/.*\.pf_meta/,
  /^pagefind\/filter\//,
  /^sw\.js/,
  /^search\/index\.html\.(br|gz)$/,
];

/** The search page names the filter files, to ask for them early; but for those names it is the same. */
const withoutFilterNames = (bytes: Buffer): Buffer | string =>
  bytes.includes('.pf_filter') ? bytes.toString().replace(/\w+\.pf_filter/g, '.pf_filter') : bytes;

function hashes(folder: string): Record<string, string> {
  const files = globSync('**/*', { cwd: folder })
    .map((file) => file.split('\\').join('/'))
    .filter((file) => statSync(join(folder, file)).isFile() && !unstable.some((pattern) => pattern.test(file)));
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(withoutFilterNames(readFileSync(join(folder, file))))
        .digest('hex'),
    ]),
  );
}

it('builds every file the same a second time', () => {
  const first = hashes(site('again').folder);
  expect(hashes(site('root').folder)).toEqual(first);
  expect(Object.keys(first).length).toBeGreaterThan(10);
});
