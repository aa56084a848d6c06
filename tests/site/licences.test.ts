/** Under what terms a page stands: said once, for its main part, and the same to people and to every program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';

describe.each(['root', 'base', 'small'] as const)('the site “%s”', (name) => {
  const { pages, base } = site(name);
  const folder = name === 'small' ? 'tests/fixtures/small' : 'content';
  const about = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
  const showsOutline = (path: string): boolean => path === base || path.startsWith(`${base}agenda/`);

  it('names the terms of the source on pages whose main part is the outline, and of the edition on all others', () => {
    expect(pages.some(({ path }) => showsOutline(path))).toBe(true);
    for (const { path, $ } of pages) {
      const terms = showsOutline(path) ? about.source.licence : about.licence;
      const links = $('[rel~=license]').toArray();
      expect(
        links.map((link) => [$(link).attr('href'), $(link).text()]),
        path,
      ).toEqual([[terms.url, terms.name]]);
      expect(JSON.parse($('script[type="application/ld+json"]').text()).license, path).toBe(terms.url);
      const rights = $('meta[name="DC.rights"]')
        .toArray()
        .map((meta) => $(meta).attr('content'));
      expect(rights, path).toEqual(showsOutline(path) ? [terms.url] : []);
    }
  });

  it('tells readers of every page both terms', () => {
    for (const { path, $ } of pages)
      for (const { url, name: text } of [about.source.licence, about.licence]) expect($(`footer a[href="${url}"]`).text(), path).toBe(text);
  });
});
