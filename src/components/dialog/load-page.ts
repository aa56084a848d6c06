/** Another page of the site, fetched once. */

const pages = new Map<string, Promise<Document>>();

/**
 * @param address without a fragment
 * @throws where the page cannot be had; the next call tries again
 */
export function loadPage(address: string): Promise<Document> {
  const page = pages.get(address) ?? load(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

async function load(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const html = await response.text();
  // Without its head: the policy of this page holds for what is parsed here, and forbids the other page's styles.
  return new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html');
}
