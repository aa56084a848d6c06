/** The search as a step of the build: index and data are written when the pages stand. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { at, base } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { beginSearch } from '../inline-scripts.ts';
import type { SearchBuild } from './data.ts';
import type { SearchFile } from './write.ts';
import { buildOf, searchFiles } from './write.ts';

/** Vite wraps every `import()` in a loader of styles and further chunks, 0.9 kB that each page would pay for. The search has neither. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string): string | undefined =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
};

/** Of the outline; by it Pagefind chooses its stemmer and its program. */
const language = 'en';

/** @param edition gives the edition of this build */
export function search(edition: () => Edition): AstroIntegration {
  let build: SearchBuild | undefined;
  const thisBuild = (): SearchBuild => (build ??= buildOf(base, edition()));
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Known before the build, so that the page can ask for everything at once instead of in a chain.
        const define = {
          'import.meta.env.SEARCH_BUILD': JSON.stringify(thisBuild()),
          'import.meta.env.SEARCH_IS_LARGE': String(thisBuild().buckets > 0),
        };
        updateConfig({ vite: { define, plugins: [plainImports] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await searchFiles(edition(), language);
        for (const { path, content } of files) {
          const file = fileURLToPath(new URL(path, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        hasten(fileURLToPath(dir), files, thisBuild());
        logger.info(`${files.length} files`);
      },
    },
  };
}

/**
 * Begins the search of its page while the page is still being read: its script and what that will fetch are asked for at once
 * instead of in a chain.
 */
function hasten(folder: string, files: readonly SearchFile[], { pagefind, data, tag, buckets }: SearchBuild): void {
  const page = join(folder, 'search/index.html');
  const html = readFileSync(page, 'utf8');
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => (src as string).slice(base.length));
  const [entry] = scripts.flatMap((path) => importsOf(folder, path, /\bimport\(["'`]\.\/(search-dialog\.[^"'`]+)["'`]\)/g));
  if (!entry) throw new Error('search/index.html: none of its scripts opens the search');
  const index = files.filter(({ path }) => path.endsWith('.pf_index'));
  const fetched = [
    `${pagefind}wasm.${language}.wasm?.pagefind`,
    `${pagefind}pagefind-entry.json?ts=${tag}`,
    `${pagefind}pagefind.${tag}.pf_meta`,
    // A large index has many parts, and the query chooses.
    ...(buckets ? [] : [`${data}texts.json`, `${data}known.json`, ...index.map(({ path }) => at(path))]),
  ];
  const modules = [...new Set(importsOf(folder, entry)), `${pagefind}pagefind.js`.slice(base.length)];
  const head = [
    ...modules.map((path) => `<link rel="modulepreload" href="${at(path)}">`),
    `<script type="module" src="${at(entry)}"></script>`,
    `<template>${fetched.map((href) => `<link rel="preload" as="fetch" crossorigin href="${href}">`).join('')}</template>`,
    `<script>${beginSearch}</script>`,
  ];
  writeFileSync(
    page,
    html.replace('<meta charset="utf-8">', (charset) => charset + head.join('')),
  );
}

/** Modules that a module needs before it runs, and those that they need. */
function importsOf(folder: string, path: string, naming = /(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g): string[] {
  const own = [...readFileSync(join(folder, path), 'utf8').matchAll(naming)].map(([, name]) => `${dirname(path)}/${name}`);
  return own.flatMap((each) => [each, ...importsOf(folder, each)]);
}
