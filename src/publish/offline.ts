/** Writes the service worker, by which the site works without a network after the first visit, and the size of its copy. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { base } from '../addresses.ts';
import { withOfflineSize } from '../components/about/offline-size.ts';
import { keepsOfflineCopy } from '../components/frame/offline-switch.ts';
import { changePages, filesOf, isHashed } from './built-files.ts';
import { bundleWorker } from './bundle-worker.ts';
import { filesToKeep, inWords } from './precache.ts';

/** A file of the copy, as Workbox takes it. */
export interface KeptFile {
  url: string;
  /** Tells one version of the file from another; null where its name does. */
  revision: string | null;
  integrity: string;
}

export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const kept = filesToKeep(filesOf(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size })));
        const size = inWords(kept.reduce((sum, { bytes }) => sum + bytes, 0));
        changePages(folder, ({ html }) => withOfflineSize(html, size));
        // The files are as readers get them only now.
        const files = kept.map(({ file }) => keptFile(folder, file));
        writeFileSync(join(folder, 'sw.js'), await (keepsOfflineCopy ? worker(files) : farewell()));
        if (keepsOfflineCopy) logger.info(`${files.length} files, ${size}, are kept for reading offline`);
      },
    },
  };
}

function keptFile(folder: string, file: string): KeptFile {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('base64');
  return { url: base + file, revision: isHashed(file) ? null : digest.slice(0, 8), integrity: `sha256-${digest}` };
}

/** The service worker that keeps a copy of these files. */
function worker(keptFiles: readonly KeptFile[]): Promise<string> {
  return bundleWorker(new URL('./worker.ts', import.meta.url), { keptFiles, notFoundPage: `${base}404.html` });
}

/** The service worker that removes the copy which an earlier one made. */
export function farewell(): Promise<string> {
  return bundleWorker(new URL('./farewell-worker.ts', import.meta.url));
}
