/** Lays a `.br` and a `.gz` beside every text file of the built site, and WebAssembly, for servers that send them as they are. */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrotliOptions, ZlibOptions } from 'node:zlib';
import { brotliCompress, constants, gzip as zlibGzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { filesOf } from './built-files.ts';

/** Pictures, the EPUB and Pagefind's index are compressed already. */
const compressible = /\.(html|css|js|json|webmanifest|svg|xml|txt|md|csv|bib|ris|wasm)$/;

/** Builds that nobody downloads from, those of most tests, need not take the time: `COMPRESSION=fast`. */
const isFast = process.env['COMPRESSION'] === 'fast';

/** As small as Brotli gets a file; the same bytes always give the same bytes. */
export function brotliOptions(bytes: Uint8Array): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
}

const brotli = promisify<Uint8Array, BrotliOptions, Uint8Array>(brotliCompress);
const gzip = promisify<Uint8Array, ZlibOptions, Uint8Array>(zlibGzip);

export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = filesOf(folder)
          .filter((name) => compressible.test(name))
          .values();
        // Every thread takes the next file when it has done one.
        await Promise.all(Array.from({ length: availableParallelism() }, () => compressEach(folder, files)));
      },
    },
  };
}

async function compressEach(folder: string, files: Iterable<string>): Promise<void> {
  for (const file of files) {
    const bytes = await readFile(join(folder, file));
    await writeFile(
      join(folder, `${file}.br`),
      await brotli(bytes, isFast ? { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } : brotliOptions(bytes)),
    );
    await writeFile(join(folder, `${file}.gz`), await gzip(bytes, { level: isFast ? 1 : 9 }));
  }
}
