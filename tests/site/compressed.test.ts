/** Beside every text file lie its compressed forms, and they hold the same. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { site } from '../support/site.ts';

const bytes = (file: string): Buffer => readFileSync(join(site('root').folder, file));
const files = (pattern: string): string[] => globSync(pattern, { cwd: site('root').folder });

it('every text file, and the WebAssembly, has a .br and a .gz that hold the same bytes', () => {
  const texts = files('**/*.{html,css,js,json,webmanifest,svg,xml,txt,md,csv,bib,ris,wasm}');
  expect(texts.length).toBeGreaterThan(15);
  for (const file of texts) {
    expect(brotliDecompressSync(bytes(`${file}.br`)).equals(bytes(file)), `${file}.br`).toBe(true);
    expect(gunzipSync(bytes(`${file}.gz`)).equals(bytes(file)), `${file}.gz`).toBe(true);
  }
});

it('nothing that is compressed already is compressed again', () => {
  expect(files('**/*.{png,epub,pf_meta,pf_index,pf_fragment,pf_filter}.{br,gz}')).toEqual([]);
});
