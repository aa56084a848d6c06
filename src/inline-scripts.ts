/**
 * Every script that is inside a page, not in a file of its own. The build allows these by their hashes and refuses any other
 * (`publish/foreign.ts`), so that content cannot add one.
 */

/** In the head of every page: the reader's settings are restored before the first paint. */
export const restoreSettings = 'try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage.settings))}catch{}';

/**
 * Pages that the reader's pointer rests on are fetched ahead: the navigator's, the site's and the search's. Browsers do not do it
 * where data is to be saved.
 */
export const prefetchRules = JSON.stringify({
  prefetch: [{ where: { selector_matches: ':is(nav,#results) a:not([href^="#"])' }, eagerness: 'moderate' }],
});

/**
 * In the head of the search page, after a template with the links that ask for what a search needs. Whether something is asked
 * for is marked before the first paint, so that nothing moves when it is answered. Where a service worker answers, everything is
 * near, and Chrome complains of preloads. A script that does not load cannot say so itself.
 */
export const beginSearch = `
if (location.search) document.documentElement.dataset.asked = '';
if (!navigator.serviceWorker?.controller) document.head.append(document.getElementById('search-ahead').content);
addEventListener('error', ({ target }) => {
  if (!(target instanceof HTMLScriptElement) || customElements.get('search-panel')) return;
  document.querySelector('.unloaded').hidden = false;
  document.getElementById('results').ariaBusy = 'false';
}, true);
`;

export const inlineScripts: readonly string[] = [restoreSettings, prefetchRules, beginSearch];
