/** The search as a step of the build: the index is made first, so that pages know the names of its files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { base } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import type { SearchFile, WrittenSearch } from './write-index.ts';
import { writeSearch } from './write-index.ts';

/** Of the outline; by it Pagefind chooses its stemmer and its program. */
const language = 'en';
/** Of an index in more parts each query fetches only some, and none is preloaded. */
const fewParts = 2;

/** @param edition gives the edition of this build */
export function search(edition: () => Edition): AstroIntegration {
  let written: WrittenSearch | undefined;
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') written = await writeSearch(edition(), base, language);
        const define = {
          'import.meta.env.SEARCH_BUILD': JSON.stringify(written?.build ?? null),
          'import.meta.env.SEARCH_PRELOADS': JSON.stringify(written ? preloadsOf(written) : []),
        };
        updateConfig({ vite: { define } });
      },
      'astro:build:done': ({ dir, logger }) => {
        const files = written?.files ?? [];
        for (const { path, content } of files) {
          const file = fileURLToPath(new URL(path, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        logger.info(`${files.length} files`);
      },
    },
  };
}

/** Addresses of what every search fetches, as it fetches them. */
function preloadsOf({ files, build }: WrittenSearch): string[] {
  const isIndex = ({ path }: SearchFile): boolean => path.endsWith('.pf_index');
  const isFew = files.filter(isIndex).length <= fewParts;
  return files
    .filter((file) => !file.path.endsWith('.js') && !file.path.endsWith('.pf_filter') && (isFew || !isIndex(file)))
    .map(({ path }) => base + path + (path.endsWith('pagefind-entry.json') ? `?ts=${build.tag}` : ''));
}
