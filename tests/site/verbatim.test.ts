/** The built pages print the source, letter for letter and space for space. */
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';
import { readSource } from '../support/source.ts';
import { sourceBlocks, words } from '../support/words.ts';

const real = readSource();
const small = readSource('tests/fixtures/small', 'Back to Contents');

/** Section pages by the id of the section they hold. */
const sectionPages = (name: 'root' | 'base' | 'small') => {
  const { pages, base } = site(name);
  return new Map(
    pages.filter(({ path }) => path.startsWith(`${base}agenda/`)).map((page) => [page.$('main section').first().attr('id'), page]),
  );
};

it('reads the source as expected', () => {
  expect([real.blocks.length, real.statements.length, real.sections.size]).toEqual([56, 41, 11]);
});

describe.each([
  ['root', real],
  ['base', real],
  ['small', small],
] as const)('the site “%s”', (name, source) => {
  it('prints the whole outline on its first page', () => {
    expect(sourceBlocks(site(name).page('').$)).toEqual(source.blocks);
  });

  it('prints exactly one section on each section’s page', () => {
    const ids = [...source.sections.keys()].filter((id) => id !== 'preamble');
    const pages = sectionPages(name);
    expect([...pages.keys()].sort()).toEqual([...ids].sort());
    for (const id of ids) expect(sourceBlocks(pages.get(id)!.$), id).toEqual(source.sections.get(id));
  });

  it('prints each statement under its id, with its reference, on both pages', () => {
    const pages = sectionPages(name);
    for (const { id, ref, section, text } of source.statements)
      for (const page of [site(name).page(''), ...(section === 'preamble' ? [] : [pages.get(section)!])]) {
        const statement = page.$(`[id="${id}"]`);
        expect(words(statement), `${page.path}#${id}`).toBe(text);
        expect([statement.attr('data-ref'), statement.attr('data-source')], `${page.path}#${id}`).toEqual([ref, '']);
      }
  });

  it('keeps the edition’s text out of the source’s blocks, and blocks out of blocks', () => {
    for (const { path, $ } of site(name).pages) {
      expect($('[data-source] [data-apparatus]').text().trim(), path).toBe('');
      expect($('[data-source] [data-source]').length, path).toBe(0);
    }
  });
});
