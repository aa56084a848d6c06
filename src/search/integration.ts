/** The search as a step of the build: index and data are written when the pages stand. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { at, base } from '../addresses.ts';
import type { Edition } from '../edition/model.ts';
import { bucketCount, searchFiles, searchTag } from './write.ts';

/** Vite wraps every `import()` in a loader of styles and further chunks, 0.9 kB that each page would pay for. The search has neither. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string): string | undefined =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
};

/** @param edition gives the edition of this build */
export function search(edition: () => Edition): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Known before the build, so that the page can ask for everything at once instead of in a chain.
        const define = {
          'import.meta.env.SEARCH_TAG': JSON.stringify(command === 'build' ? searchTag(edition()) : ''),
          'import.meta.env.SEARCH_BUCKETS': String(bucketCount(edition())),
        };
        updateConfig({ vite: { define, plugins: [plainImports] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await searchFiles(edition(), 'en');
        for (const { path, content } of files) {
          const file = fileURLToPath(new URL(path, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        hint(
          fileURLToPath(dir),
          files.map(({ path }) => path),
        );
        logger.info(`${files.length} files`);
      },
    },
  };
}

/**
 * The search page asks for everything at once: the modules that its scripts import, and the chunk of the index.
 * A large index has many chunks, and the query chooses.
 */
function hint(folder: string, paths: readonly string[]): void {
  const page = join(folder, 'search/index.html');
  const html = readFileSync(page, 'utf8');
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src as string);
  const modules = new Set(scripts.flatMap((src) => importsOf(folder, src.slice(base.length))));
  const chunks = paths.filter((path) => path.endsWith('.pf_index'));
  const links = [
    ...[...modules].map((path) => `<link rel="modulepreload" href="${at(path)}">`),
    ...(chunks.length === 1 ? chunks.map((path) => `<link rel="preload" href="${at(path)}" as="fetch" crossorigin>`) : []),
  ];
  writeFileSync(
    page,
    html.replace('<link rel="modulepreload"', () => `${links.join('')}<link rel="modulepreload"`),
  );
}

/** Modules that a module needs before it runs, and those that they need. */
function importsOf(folder: string, path: string): string[] {
  const own = [...readFileSync(join(folder, path), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(
    ([, name]) => `${dirname(path)}/${name}`,
  );
  return own.flatMap((each) => [each, ...importsOf(folder, each)]);
}
