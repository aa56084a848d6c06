import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

/** Bytes, as they are sent (of them 60,000 Pagefind's program, and 13,000 the list of common words), that a search may cost a reader who has not asked for one. */
const budget = 150_000;

it('loads what a search needs ahead, after the page, within its budget', async () => {
  const page = await browser.open('', { serviceWorkers: 'block' });
  const loaded = (): Promise<{ name: string; bytes: number; isBefore: boolean }[]> =>
    page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return entries
        .filter(({ name }) => /\/(pagefind|search)\/|\/_astro\/search/.test(name))
        .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
        .map(({ name, encodedBodySize: bytes, startTime }) => ({
          name: new URL(name).pathname,
          bytes,
          isBefore: startTime < (navigation?.loadEventStart ?? 0),
        }));
    });
  // The chunk of the index is the last to be asked for, by a search that rehearses.
  await expect.poll(async () => (await loaded()).some(({ name, bytes }) => name.endsWith('.pf_index') && bytes > 0)).toBe(true);
  await page.waitForTimeout(500);
  const files = await loaded();
  const list = files.map(({ name, bytes }) => `${name} ${bytes}`).join('\n');
  expect(files.filter(({ isBefore }) => isBefore)).toEqual([]);
  expect(
    files.reduce((sum, { bytes }) => sum + bytes, 0),
    list,
  ).toBeLessThanOrEqual(budget);
  process.stdout.write(`${list}\n`);
});

it('asks for each file of the search once, and early, where the address asks for a search', async () => {
  const page = await browser.open('search/?q=pipeline', { serviceWorkers: 'block' });
  await page.locator('#results > li').first().waitFor();
  const files = await page.evaluate(() => {
    const preloaded = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload], link[rel=modulepreload]')].map(({ href }) => href);
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const isSearch = (name: string): boolean => /\/(pagefind|search)\//.test(new URL(name).pathname);
    return { preloaded: preloaded.filter(isSearch), fetched: entries.map(({ name }) => name).filter(isSearch) };
  });
  // The list of common words is waited for only where a word is not printed.
  files.fetched = files.fetched.filter((name) => !name.endsWith('common.json'));
  // A preload that Pagefind does not ask for by the same address would be fetched beside it.
  expect(files.fetched.sort()).toEqual(files.preloaded.sort());
  expect(files.fetched).toHaveLength(7);
  expect(browser.complaints).toEqual([]);
});

it('loads nothing ahead where the reader saves data', async () => {
  const page = await browser.open('about/', { serviceWorkers: 'block' });
  const home = new URL('../', page.url()).href;
  // What that page still loads is not counted.
  await page.goto('about:blank');
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(home, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /\/(pagefind|search)\/|\/_astro\/search/.test(url))).toEqual([]);
});
