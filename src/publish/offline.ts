/**
 * The service worker, made by Workbox: after the first visit the site works without a network.
 *
 * Two versions are never mixed. Every file of a copy is checked against its SHA-256 when it is fetched, so that a
 * copy made while a new build is being published fails as a whole and the old one stays; and a new copy waits until
 * the reader has left the site, so that it is used from the next visit.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';
import { base } from '../addresses.ts';
import { filesOf, isHashed } from './built-files.ts';
import { keepsOfflineCopy } from './offline-switch.ts';
import type { Sized } from './precache.ts';
import { filesToKeep, inWords } from './precache.ts';

/** Stands in a page for the size of the copy, which is known only when the whole site is built. */
const sizeToken = '{{offline-size}}';

/**
 * Takes the place of the service worker when the copy is switched off: removes the copy and itself. The copy has this
 * very name, which Workbox gives it: other outlines and other applications on the origin keep theirs.
 */
export const farewell = `addEventListener('install',()=>skipWaiting());addEventListener('activate',(event)=>event.waitUntil((async()=>{await caches.delete('workbox-precache-v2-'+registration.scope);await registration.unregister()})()));\n`;

export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const worker = join(folder, 'sw.js');
        const kept = filesToKeep(filesOf(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size })));
        const size = kept.reduce((sum, { bytes }) => sum + bytes, 0);
        writeSize(folder, inWords(size));
        if (keepsOfflineCopy) {
          await writeWorker(folder, worker, kept);
          logger.info(`${kept.length} files, ${inWords(size)}, are kept for reading offline`);
        } else writeFileSync(worker, farewell);
      },
    },
  };
}

function writeSize(folder: string, size: string): void {
  for (const file of filesOf(folder).filter((name) => name.endsWith('.html'))) {
    const path = join(folder, file);
    const html = readFileSync(path, 'utf8');
    if (html.includes(sizeToken)) writeFileSync(path, html.replaceAll(sizeToken, size));
  }
}

async function writeWorker(folder: string, worker: string, files: readonly Sized[]): Promise<void> {
  const { warnings } = await generateSW({
    globDirectory: folder,
    // The list is ours (below); Workbox wants to find something itself.
    globPatterns: ['index.html'],
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    manifestTransforms: [
      () => ({
        manifest: files.map(({ file, bytes }) => {
          const digest = createHash('sha256')
            .update(readFileSync(join(folder, file)))
            .digest('base64');
          return { url: base + file, size: bytes, revision: isHashed(file) ? null : digest.slice(0, 8), integrity: `sha256-${digest}` };
        }),
        warnings: [],
      }),
    ],
    swDest: worker,
    // One file: a worker cannot be half there.
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
    directoryIndex: 'index.html',
    // Every file is the same whatever stands behind the question mark: a search is done in the page.
    ignoreURLParametersMatching: [/./],
    // It would remove every cache whose name has this site's address in it: at the root, the copies of all sites below it.
    cleanupOutdatedCaches: false,
    clientsClaim: true,
    skipWaiting: false,
    runtimeCaching: [
      {
        urlPattern: ({ request }) => request.mode === 'navigate',
        handler: 'NetworkOnly',
        options: { precacheFallback: { fallbackURL: `${base}404.html` } },
      },
    ],
  });
  if (warnings.length > 0) throw new Error(`The service worker could not be made: ${warnings.join(' ')}`);
}
