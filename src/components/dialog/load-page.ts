/** Another page of the site, fetched once. */
import { remember } from './remember.ts';

/** Loads a page by its address without a fragment; fails where the page cannot be had, and the next call tries again. */
export const loadPage = remember(async (address: string): Promise<Document> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const html = await response.text();
  // Without its head: the policy of this page holds for what is parsed here, and forbids the other page's styles.
  return new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html');
});
