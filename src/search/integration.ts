/** The search as a step of the build: the index is made first, so that pages know the names of its files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { base } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { bytesSent, modulesOf } from './cold-search.ts';
import type { SearchFile, WrittenSearch } from './write-index.ts';
import { writeSearch } from './write-index.ts';

/** Of the outline; by it Pagefind chooses its stemmer and its program. */
const language = 'en';
/** Of an index in more parts each query fetches only some, and none is preloaded. */
const fewParts = 2;

/** @param edition gives the edition of this build */
export function search(edition: () => Edition): AstroIntegration {
  let written: WrittenSearch | undefined;
  const imports = new Map<string, string[]>();
  const readImports: Plugin = {
    name: 'search-weight',
    generateBundle: (_, bundle) => {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') imports.set(chunk.fileName, chunk.imports);
    },
  };
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') written = await writeSearch(edition(), base, language);
        const define = {
          'import.meta.env.SEARCH_BUILD': JSON.stringify(written?.build ?? null),
          'import.meta.env.SEARCH_PRELOADS': JSON.stringify(written ? preloadsOf(written) : []),
        };
        updateConfig({ vite: { define, plugins: [readImports] } });
      },
      'astro:build:done': ({ dir }) => {
        const files = written?.files ?? [];
        for (const { path, content } of files) {
          const file = fileURLToPath(new URL(path, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        if (!written) return;
        const page = new URL('search/index.html', dir);
        const html = readFileSync(page, 'utf8');
        const modules = modulesOf(html, imports);
        // What the page's script imports is asked for beside it, not after it.
        const links = modules.map((path) => `<link rel="modulepreload" href="${base}${path}">`).join('');
        writeFileSync(
          page,
          html.replace('<link rel="modulepreload"', (first) => links + first),
        );
        const parts = files.filter(isIndexPart);
        const others = files.filter((file) => !file.path.endsWith('.pf_filter') && !isIndexPart(file));
        // Of an index in many parts a query of one word fetches one or two.
        const fetched = [...others, ...parts.slice(0, fewParts)].map(({ content }) => content);
        const bytes = bytesSent([html, ...modules.map((path) => readFileSync(new URL(path, dir))), ...fetched]);
        process.stdout.write(`A first search weighs ${Math.round(bytes / 1000)} kB: its page, scripts, index and texts, compressed.\n`);
      },
    },
  };
}

/** Addresses of what every search fetches, as it fetches them. */
function preloadsOf({ files, build }: WrittenSearch): string[] {
  const isFew = files.filter(isIndexPart).length <= fewParts;
  return files
    .filter((file) => !/\.js$|\.pf_filter$|\/common\.json$/.test(file.path) && (isFew || !isIndexPart(file)))
    .map(({ path }) => base + path + (path.endsWith('pagefind-entry.json') ? `?ts=${build.tag}` : ''));
}

function isIndexPart({ path }: SearchFile): boolean {
  return path.endsWith('.pf_index');
}
