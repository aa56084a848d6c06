/** The page of citations, fetched once; and what other pages take from it. */

let page: Promise<Document> | undefined;

/**
 * @param address of the page of citations, without a fragment
 * @throws where the page cannot be had; the next call tries again
 */
export function loadCitations(address: string): Promise<Document> {
  page ??= load(address);
  page.catch(() => (page = undefined));
  return page;
}

async function load(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const html = await response.text();
  // Without its head: the policy of this page holds for what is parsed here, and forbids the other page's styles.
  return new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html');
}
