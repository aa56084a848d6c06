/**
 * What a page may weigh, in bytes as they are sent (brotli 11). When a budget breaks, the message says which part
 * of the file grew since its parts were last weighed.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { minify, transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { offlineBudget } from '../../src/publish/precache.ts';
import { brotliOptions } from '../../src/publish/precompress.ts';
import { site } from '../support/site.ts';

const budgets = { first: 14_000, section: 9_000, scriptBeforeLoad: 4_000, search: 16_500 };

/** What the parts of the first page weighed when they were last looked at: what each adds to the whole. */
const weighed: Record<keyof typeof parts, number> = {
  styles: 2700,
  policy: 240,
  'inline scripts': 190,
  notes: 3380,
  tools: 700,
  marks: 560,
  names: 590,
  navigator: 220,
};

const parts = {
  styles: /<style>[^]*?<\/style>/g,
  policy: /<meta http-equiv="content-security-policy"[^>]*>/g,
  'inline scripts': /<script(?![^>]*\ssrc=)[^]*?<\/script>/g,
  notes: /<aside[^]*?<\/aside>/g,
  tools: /<span class="tools"[^]*?<\/span>/g,
  marks: /<a class="mark"[^]*?<\/a>/g,
  names: /<a class="name"[^>]*>/g,
  navigator: /<nav class="agenda"[^]*?<\/nav>/g,
};

const weigh = (text: string): number => {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, brotliOptions(bytes)).length;
};

function report(file: string, html: string, budget: number): string {
  const whole = weigh(html);
  const lines = Object.entries(parts).map(([name, pattern]) => {
    const bytes = whole - weigh(html.replace(pattern, ''));
    return `  ${name}: ${bytes}${file === 'index.html' ? ` (${bytes - weighed[name as keyof typeof parts]} more than when last weighed)` : ''}`;
  });
  return `${file} weighs ${whole} bytes, ${whole - budget} over its budget of ${budget}. Its parts add:\n${lines.join('\n')}\n`;
}

describe('the body of a page', () => {
  it('of the whole outline fits the first flight of a connection', () => {
    const { file, html } = site('root').page('');
    const bytes = weigh(html);
    expect(bytes, bytes > budgets.first ? report(file, html, budgets.first) : '').toBeLessThanOrEqual(budgets.first);
  });

  it('of a section is smaller still', () => {
    const pages = site('root').pages.filter(({ file }) => file.startsWith('agenda/'));
    expect(pages.length).toBeGreaterThan(0);
    for (const { file, html } of pages) {
      const bytes = weigh(html);
      expect(bytes, bytes > budgets.section ? report(file, html, budgets.section) : '').toBeLessThanOrEqual(budgets.section);
    }
  });
});

/** Script files of a page for reading that it asks for before its `load` event, and those that its search adds, each with what it imports. */
function scripts(): { before: Set<string>; search: Set<string> } {
  const { folder, page } = site('root');
  const before = new Set<string>();
  const search = new Set<string>();
  const read = (file: string, into: Set<string>): void => {
    if (before.has(file) || into.has(file)) return;
    into.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    const named = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => `_astro/${name}`);
    for (const each of named(/(?:import|from)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) read(each, into);
    // Of what is loaded later the search's own, not the library that measures misspellings.
    for (const each of named(/import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) if (each.startsWith('_astro/search')) read(each, search);
  };
  const of = (path: string): string[] =>
    page(path)
      .$('script[src]')
      .get()
      .map((script) => page(path).$(script).attr('src')!.slice(1));
  for (const file of of('')) read(file, before);
  for (const file of of('search/')) read(file, search);
  return { before, search };
}

describe('script', () => {
  const { folder } = site('root');
  const total = (files: Iterable<string>): { bytes: number; list: string } => {
    const sizes = [...files].map((file) => ({ file, bytes: statSync(join(folder, `${file}.br`)).size }));
    return {
      bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
      list: sizes.map(({ file, bytes }) => `${file}: ${bytes}`).join('\n'),
    };
  };

  it('that a page for reading asks for before it has loaded', () => {
    const { bytes, list } = total(scripts().before);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes, list).toBeLessThanOrEqual(budgets.scriptBeforeLoad);
  });

  it('that searches, with what opens it, without the libraries', async () => {
    const { bytes, list } = total(scripts().search);
    expect(bytes).toBeGreaterThan(0);
    // What opens the search is part of every page's script.
    const opener = 'src/components/search/search-open.ts';
    const { code } = await transformWithOxc(readFileSync(opener, 'utf8'), opener);
    const all = bytes + weigh((await minify(opener, code, { module: true })).code);
    expect(all, list).toBeLessThanOrEqual(budgets.search);
  });
});

it('the copy for reading offline holds the whole site and keeps to its budget', () => {
  const worker = site('root').read('sw.js');
  const kept = [...worker.matchAll(/\{url:"\/([^"]*)"/g)].map(([, file]) => file!);
  const pages = site('root').pages.map(({ file }) => file);
  expect(kept).toEqual(expect.arrayContaining(pages));
  const sizes = kept.map((file) => ({ file, bytes: statSync(join(site('root').folder, file)).size })).sort((a, b) => b.bytes - a.bytes);
  const bytes = sizes.reduce((sum, each) => sum + each.bytes, 0);
  expect(
    bytes,
    `The largest: ${sizes
      .slice(0, 8)
      .map((each) => `${each.file} ${each.bytes}`)
      .join(', ')}`,
  ).toBeLessThanOrEqual(offlineBudget);
});
