/** `/outline.json` has exactly the shape that is promised to other tools, and the words of the source. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';
import { readSource } from '../support/source.ts';
import { readSpeech } from '../support/written.ts';

interface Outline {
  title: string;
  date: string;
  source: { url: string; sha256: string; credit: string; licence: unknown };
  sections: { id: string; ref: string; number: number; title: string; url: string }[];
  statements: {
    id: string;
    ref: string;
    section: string;
    url: string;
    text: string;
    speech: { speaker: string; start: number; end: number }[];
    notes: unknown[];
    names: string[];
  }[];
}

describe.each([
  ['root', 'https://edition.example/'],
  ['base', 'https://edition.example/name/'],
] as const)('the site “%s”', (name, home) => {
  const outline = (): Outline => JSON.parse(site(name).read('outline.json')) as Outline;
  const source = readSource();

  it('has the keys that are promised', () => {
    const { sections, statements, ...rest } = outline();
    expect(Object.keys(rest)).toEqual(expect.arrayContaining(['title', 'date', 'source']));
    expect(Object.keys(rest.source)).toEqual(expect.arrayContaining(['url', 'sha256', 'credit', 'licence']));
    for (const section of sections) expect(Object.keys(section)).toEqual(expect.arrayContaining(['id', 'ref', 'number', 'title', 'url']));
    for (const statement of statements)
      expect(Object.keys(statement)).toEqual(expect.arrayContaining(['id', 'ref', 'section', 'url', 'text', 'speech', 'notes', 'names']));
  });

  it('has every word of the source', () => {
    const { title, date, statements } = outline();
    expect([title, date]).toEqual(source.blocks.slice(0, 2));
    expect(statements.map(({ id, ref, section, text }) => ({ id, ref, section, text }))).toEqual(
      source.statements.map((statement) => ({ ...statement, text: statement.text.replace(/^(\(\d+\)|\d+\.) /, '') })),
    );
  });

  it('says who is reported as speaking, from where to where', () => {
    const found = outline().statements.map(({ text, speech }) =>
      speech.map(({ speaker, start, end }) => ({ speaker, words: text.slice(start, end) })),
    );
    expect(found).toEqual(readSpeech());
  });

  it('names addresses that exist on the site', () => {
    const { sections, statements } = outline();
    for (const { url, id } of [...sections, ...statements]) {
      expect(url.startsWith(home), url).toBe(true);
      const { pathname, hash } = new URL(url);
      const page = site(name).pages.find(({ path }) => path === pathname);
      expect(page, url).toBeDefined();
      if (hash) expect(hash, url).toBe(`#${id}`);
      if (id !== 'preamble' || hash) expect(page!.$(`[id="${id}"]`).length, url).toBe(1);
    }
  });

  it('names entries of the register that exist', () => {
    const { $ } = site(name).page('register/');
    for (const { names } of outline().statements) for (const id of names) expect($(`[id="${id}"]`).length, id).toBe(1);
  });

  it('names the source by its fingerprint', () => {
    expect(outline().source.sha256).toBe(createHash('sha256').update(site(name).read('../../content/source/outline.txt')).digest('hex'));
  });
});
