/** Asks the browser to keep a copy of the site for reading offline. */
import { keepsOfflineCopy } from './offline-switch.ts';

/**
 * It waits until the page has loaded, so that it delays nothing, and does nothing where the reader asks to save data.
 * @param base path of the site, with a slash at both ends
 */
export function keepOffline(base: string): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!keepsOfflineCopy || !('serviceWorker' in navigator) || connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches)
    return;
  const register = (): void => {
    // A browser may refuse (private window, storage full, opened from disk); the site works without.
    navigator.serviceWorker.register(`${base}sw.js`, { updateViaCache: 'none' }).catch(() => undefined);
  };
  // A search that the address asks for is answered first.
  const results = document.querySelector('main #results');
  const settled = new MutationObserver(() => {
    settled.disconnect();
    register();
  });
  const begin = (): void => (results?.ariaBusy === 'true' ? settled.observe(results, { attributeFilter: ['aria-busy'] }) : register());
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}
