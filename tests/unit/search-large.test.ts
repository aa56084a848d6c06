/** An outline too large to be sent whole: each result brings its own text, and the answers are the same. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import type { Engine } from '../../src/search/engine.ts';
import { loadParts } from '../../src/search/engine-parts.ts';
import { loadWhole } from '../../src/search/engine-whole.ts';
import { search } from '../../src/search/search.ts';
import { buildOf, searchFiles } from '../../src/search/write.ts';

const edition = loadEdition('tests/fixtures/small');
const base = `${mkdtempSync(join(tmpdir(), 'search-'))}/`;
const engines = new Map<boolean, Engine>();

beforeAll(async () => {
  vi.stubGlobal('fetch', (address: string) => {
    const bytes = readFileSync(address.replace(/\?.*/, ''));
    return Promise.resolve(new Response(bytes));
  });
  for (const whole of [true, false]) {
    const folder = `${base}${whole}/`;
    for (const { path, content } of await searchFiles(edition, 'en', whole)) {
      mkdirSync(dirname(folder + path), { recursive: true });
      writeFileSync(folder + path, content);
    }
    writeFileSync(`${folder}package.json`, '{ "type": "module" }');
    engines.set(whole, await (whole ? loadWhole : loadParts)(buildOf(folder, edition, whole)));
  }
}, 60_000);
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(base, { recursive: true });
});

const ids = async (whole: boolean, query: string, speaker: string): Promise<string[]> => {
  const { hits } = await search(engines.get(whole) as Engine, query, { speaker, section: '' });
  // Which of the statements with only some of the words are worth showing hangs on scores, which are not the same.
  return hits
    .filter(({ without }) => without.length === 0)
    .map(({ doc, parts }) => `${doc.id} ${JSON.stringify(parts)}`)
    .sort();
};

it('gives the same answers, to everyone and to one speaker', async () => {
  for (const { text } of edition.statements) {
    const query = text.split(' ').slice(3, 6).join(' ');
    for (const speaker of ['', ...edition.speakers.map(({ id }) => id)])
      expect(await ids(false, query, speaker), `${query}, ${speaker}`).toEqual(await ids(true, query, speaker));
  }
});

it('lists what a speaker is reported as saying', async () => {
  const [speaker] = edition.speakers;
  expect(await ids(false, '', speaker!.id)).toEqual(await ids(true, '', speaker!.id));
});
