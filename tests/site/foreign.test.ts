/** What content says is words: nothing in it becomes a script or a style of a page. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build, buildFolder, buildOrThrow } from '../support/build.ts';
import { copyContent } from '../support/content.ts';
import { readPages } from '../support/pages.ts';
import { site } from '../support/site.ts';

const folder = join(buildFolder, 'foreign');

it('a label is printed as it is, whatever stands in it', async () => {
  const label = 'Li"}*{display:none}\\\n</style><script>alert(6)</script>';
  const copy = copyContent('tests/fixtures/small');
  copy.change('speakers.json', '"Lintz"', JSON.stringify(label));
  await buildOrThrow({ OUT_DIR: folder, OUTLINE_CONTENT: copy.folder, COMPRESSION: 'fast' });
  const pages = readPages(folder, '/');
  expect(pages.length).toBe(site('small').pages.length);
  for (const { file, $ } of pages) {
    const before = site('small').pages.find((page) => page.file === file)!.$;
    expect([$('script').length, $('style').length], file).toEqual([before('script').length, before('style').length]);
    const styles = $('style').text();
    const [written] = /(?<=--who:")(?:[^"\\]|\\.)*(?="\}\[data-speaker="oskan"\])/.exec(
      styles.slice(styles.indexOf('[data-speaker="lintz"]')),
    )!;
    expect(
      written.replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
      file,
    ).toBe(label);
  }
  rmSync(folder, { recursive: true });
});

it('a script, a handler or another document in the prose of a page stops the build with a sentence', async () => {
  const copy = copyContent('tests/fixtures/small');
  for (const [page, markup] of [
    ['about', '<script>alert(1)</script>'],
    ['cite', '<img src="/favicon.svg" alt="" onerror="alert(2)" />'],
    ['search', '<iframe src="/" title="a"></iframe>'],
  ] as const)
    copy.write(`pages/${page}.mdx`, `${copy.read(`pages/${page}.mdx`)}\n${markup}\n`);
  const { code, output } = await build({ OUT_DIR: folder, OUTLINE_CONTENT: copy.folder, COMPRESSION: 'fast' });
  expect(output).toContain('about/index.html: this page has a script that is not of this project: “alert(1)”');
  expect(output).toContain('cite/index.html: this page has a script in the attribute “onerror” of <img>: “alert(2)”');
  expect(output).toContain('search/index.html: this page has the element <iframe>');
  expect(output).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
});
