/** The search of an edition in Node: its files lie in a folder, and `fetch` reads them there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import type { Engine } from '../../src/search/engine.ts';
import { loadEngine } from '../../src/search/engine.ts';
import type { WrittenSearch } from '../../src/search/write-index.ts';
import { writeSearch } from '../../src/search/write-index.ts';

export interface SearchFolder extends WrittenSearch {
  folder: string;
}

/** Writes the files of the search into a folder of their own; `fetch` then reads files. */
export async function writeSearchFolder(edition: Edition): Promise<SearchFolder> {
  const folder = `${mkdtempSync(join(tmpdir(), 'search-'))}/`;
  const written = await writeSearch(edition, folder, 'en');
  for (const { path, content } of written.files) {
    mkdirSync(dirname(folder + path), { recursive: true });
    writeFileSync(folder + path, content);
  }
  writeFileSync(`${folder}package.json`, '{ "type": "module" }');
  vi.stubGlobal('fetch', (address: string) => {
    try {
      return Promise.resolve(new Response(readFileSync(address.replace(/\?.*/, ''))));
    } catch {
      return Promise.resolve(new Response('', { status: 404 }));
    }
  });
  return { ...written, folder };
}

/** Makes the engine before the tests of a file. @returns gives it to a test */
export function useEngine(load: () => Edition): () => Engine {
  let engine: Engine | undefined;
  let folder = '';
  beforeAll(async () => {
    const written = await writeSearchFolder(load());
    ({ folder } = written);
    engine = await loadEngine(written.build);
  }, 120_000);
  afterAll(() => {
    vi.unstubAllGlobals();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (!engine) throw new Error('useEngine: the engine is made before the tests, not before that');
    return engine;
  };
}
