/**
 * Takes the place of the service worker when no copy is kept any longer: it removes the copy, then itself. The copy has
 * the very name that Workbox gave it, so other outlines and other applications on the origin keep theirs.
 */
import { cacheNames } from 'workbox-core';

// TypeScript's types describe what a page has; a service worker has these.
declare const registration: ServiceWorkerRegistration;
declare function skipWaiting(): Promise<void>;
declare function addEventListener(
  type: 'install' | 'activate',
  listener: (event: Event & { waitUntil: (work: Promise<unknown>) => void }) => void,
): void;

async function removeCopy(): Promise<void> {
  await caches.delete(cacheNames.precache);
  await registration.unregister();
}

addEventListener('install', (event) => event.waitUntil(skipWaiting()));
addEventListener('activate', (event) => event.waitUntil(removeCopy()));
