import { describe, expect, it } from 'vitest';
import { citePath } from '../../src/addresses.ts';
import { loadEdition } from '../../src/edition/load.ts';
import { apart, sectionsApart } from '../../src/exports/cite-pages.ts';

describe('citations', () => {
  const edition = loadEdition('content');
  const [preamble, section] = edition.sections as [(typeof edition.sections)[0], (typeof edition.sections)[0]];
  const long = { ...edition, sections: [preamble, ...Array.from({ length: 41 }, () => section)] };

  it('of a short outline stand on one page', () => {
    expect(sectionsApart(edition)).toEqual([]);
    expect(citePath(section, apart(section, edition))).toBe(`/cite/#cite-${section.id}`);
  });

  it('of a long outline stand on a page for each section, those of the preamble where the whole is cited', () => {
    expect(sectionsApart(long)).toHaveLength(41);
    expect(citePath(section, apart(section, long))).toBe(`/cite/${section.slug}/#cite-${section.id}`);
    expect(citePath(preamble, apart(preamble, long))).toBe(`/cite/#cite-${preamble.id}`);
  });
});
