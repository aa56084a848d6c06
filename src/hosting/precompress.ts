/** Lays a `.br` and a `.gz` beside every text file of the built site, for servers that send them as they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { filesOf } from './files.ts';

/** Pictures, the EPUB and Pagefind's own files are compressed already. */
const text = /\.(html|css|js|json|webmanifest|svg|xml|txt|md|csv|bib|ris)$/;

export function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}

export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of filesOf(folder).filter((name) => text.test(name))) {
          const bytes = readFileSync(join(folder, file));
          writeFileSync(join(folder, `${file}.br`), brotli(bytes));
          writeFileSync(join(folder, `${file}.gz`), gzip(bytes));
        }
      },
    },
  };
}
