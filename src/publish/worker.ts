/**
 * The service worker, as `bundle-worker.ts` finds it: it answers from the copy of the site that is kept for reading offline.
 *
 * Two versions are never mixed. Workbox checks every file against its SHA-256 when it is fetched, so a copy made while a new
 * build is being published fails as a whole and the old worker stays. A new worker waits until the reader has left the
 * site (nothing here calls `skipWaiting`), so it is used from the next visit on.
 *
 * Old copies are not cleaned up: Workbox's `cleanupOutdatedCaches` would remove every cache whose name contains this site's
 * address. At the root of an origin those are the copies of all sites below it.
 */
import { clientsClaim } from 'workbox-core';
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { KeptFile } from './offline.ts';

declare const keptFiles: KeptFile[];
declare const notFoundPage: string;

clientsClaim();

// Every file is the same whatever stands behind the question mark: a search is done in the page.
precacheAndRoute(keptFiles, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/./] });

// Pages that are not in the copy come from the network. Without one, an address may only lack its last slash.
registerRoute(
  new NavigationRoute(async ({ request, url }) =>
    fetch(request).catch(
      async () => (await matchPrecache(`${url.pathname}/index.html`)) ?? (await matchPrecache(notFoundPage)) ?? Response.error(),
    ),
  ),
);
