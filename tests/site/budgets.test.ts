/**
 * What pages may weigh, in bytes as they are sent (Brotli 11), measured on the small invented outline: a budget is for code, and
 * no content can break it. The numbers are round, with at least a tenth of room. `npm run bench` prints what real pages weigh.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Rolldown } from 'vite';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { offlineBudget } from '../../src/publish/precache.ts';
import { site } from '../support/site.ts';
import { changesOf, lastWeights, weigh, weightsFile, weightsOf } from '../support/weights.ts';

const budgets = { section: 9_000, scriptBeforeLoad: 5_000, search: 16_000 };

interface Weighed {
  bytes: number;
  /** Every file with its bytes. */
  list: string;
}

/** Weighs files of the small site, each for itself, as they are sent. */
function weighFiles(files: Iterable<string>): Weighed {
  const sizes = [...files].map((file) => ({ file, bytes: weigh(site('small').read(file)) }));
  return {
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    list: sizes.map(({ file, bytes }) => `${file}: ${bytes}`).join('\n'),
  };
}

/** The script files that a page asks for. */
function scriptsOf(path: string): string[] {
  const { page } = site('small');
  const { $ } = page(path);
  return $('script[src]')
    .get()
    .map((script) => ($(script).attr('src') ?? '').slice(1));
}

/** These script files and what they import at once, in turn. */
function withImports(files: readonly string[], known = new Set<string>()): Set<string> {
  for (const file of files) {
    if (known.has(file)) continue;
    known.add(file);
    const imported = [
      ...site('small')
        .read(file)
        .matchAll(/(?:import|from)\s*["'`]\.\/([^"'`]+\.js)["'`]/g),
    ];
    withImports(
      imported.map(([, name]) => `_astro/${name}`),
      known,
    );
  }
  return known;
}

it('a section page keeps to its budget', () => {
  const pages = site('small').pages.filter(({ file }) => file.startsWith('agenda/'));
  expect(pages.length).toBeGreaterThan(0);
  for (const { file, html } of pages) expect(weigh(html), file).toBeLessThanOrEqual(budgets.section);
});

describe('script', () => {
  it('that a page for reading asks for before it has loaded', () => {
    const { bytes, list } = weighFiles(withImports(scriptsOf('')));
    expect(bytes).toBeGreaterThan(0);
    expect(bytes, list).toBeLessThanOrEqual(budgets.scriptBeforeLoad);
  });

  it('that searches and shows what it finds', async () => {
    const { output } = (await build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: 'src/components/search/search-panel.ts' } },
    } satisfies InlineConfig)) as Rolldown.RolldownOutput;
    const bytes = output.reduce((sum, part) => sum + (part.type === 'chunk' ? weigh(part.code) : 0), 0);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(budgets.search);
  });
});

describe(`the parts of the first page, in ${weightsFile},`, () => {
  const [before, now] = [lastWeights(), weightsOf(site('small').folder)];

  it('are all weighed', () => {
    expect(Object.keys(before), 'run “npm run weigh” and commit the file').toEqual(Object.keys(now));
    for (const [part, bytes] of Object.entries(now)) expect(bytes, part).toBeGreaterThan(0);
  });

  it('may change: what did is printed', () => {
    const changes = changesOf(before, now);
    if (changes.length > 0)
      process.stdout.write(`The first page has changed; “npm run weigh” writes it down.\n  ${changes.join('\n  ')}\n`);
    expect(changesOf({ ...now, navigator: 0 }, now)).toEqual([
      expect.stringMatching(/^navigator: \d+ bytes, \d+ more than when last weighed$/),
    ]);
  });
});

it('the copy for reading offline holds the whole site and keeps to its budget', () => {
  const worker = site('root').read('sw.js');
  const kept = [...worker.matchAll(/\{url:["`]\/([^"`]*)["`]/g)].map(([, file]) => file!);
  const pages = site('root').pages.map(({ file }) => file);
  expect(kept).toEqual(expect.arrayContaining(pages));
  const sizes = kept.map((file) => ({ file, bytes: statSync(join(site('root').folder, file)).size })).sort((a, b) => b.bytes - a.bytes);
  const bytes = sizes.reduce((sum, each) => sum + each.bytes, 0);
  const largest = sizes.slice(0, 8).map((each) => `${each.file} ${each.bytes}`);
  expect(bytes, `The largest: ${largest.join(', ')}`).toBeLessThanOrEqual(offlineBudget);
});
