import { describe, expect, it } from 'vitest';
import { filesToKeep, inWords } from '../../src/publish/precache.ts';

const sized = (...files: string[]): { file: string; bytes: number }[] => files.map((file) => ({ file, bytes: 10 }));
const names = (list: { file: string }[]): string[] => list.map(({ file }) => file);

describe('the copy for reading offline', () => {
  it('is the whole of a small site, but for what no page asks for', () => {
    const site = sized(
      '_headers',
      'about/index.html',
      'index.html',
      'index.html.br',
      'outline.json',
      'robots.txt',
      'sitemap-0.xml',
      'sw.js',
    );
    expect(names(filesToKeep(site)).sort()).toEqual(['about/index.html', 'index.html', 'outline.json']);
  });

  it('holds of a large site what is needed most', () => {
    const site = sized(
      'outline.epub',
      'agenda/a/index.html',
      'pagefind/fragment/x.pf_fragment',
      'about/index.html',
      'pagefind/pagefind.js',
      '404.html',
      'index.html',
    );
    expect(names(filesToKeep(site, 40))).toEqual(['404.html', 'index.html', 'pagefind/pagefind.js', 'about/index.html']);
  });

  it('passes over a file that is too large for what is left', () => {
    const site = [
      { file: 'index.html', bytes: 100 },
      { file: 'about/index.html', bytes: 5 },
    ];
    expect(names(filesToKeep(site, 20))).toEqual(['about/index.html']);
  });

  it('has its size said in words', () => {
    expect([400, 51_300, 999_400, 1_260_000].map(inWords)).toEqual(['1 kB', '51 kB', '999 kB', '1.3 MB']);
  });
});
