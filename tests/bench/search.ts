/**
 * How fast the search answers on Slow 4G and a processor four times slower: `npm run bench [dist]`, after a build.
 * Each row is the median of five fresh browsers. Times move with the load of the machine; bytes and requests do not.
 */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveCounted } from './serve.ts';

const queries = process.env['QUERIES']?.split('|') ?? ['pipeline', 'peace treaty', 'DPRK', '"navigation map"', 'plutonum'];
const runs = Number(process.env['RUNS'] ?? 5);
const server = await serveCounted(process.argv[2] ?? 'dist');
const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const browser: Browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // When results first stand, by the page's own clock.
  await page.addInitScript(() => {
    const look = (): void => {
      const state = window as unknown as { first?: number };
      if (state.first === undefined && document.querySelector('#results > li')) state.first = performance.now();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  return page;
}

async function quiet(): Promise<void> {
  for (let still = 0, count = -1; still < 15; still = server.seen.length === count ? still + 1 : 0) {
    count = server.seen.length;
    await new Promise((go) => setTimeout(go, 100));
  }
}

/** Asked for seldom and plainly: a function that waits in the page is a large script, and would be measured too. */
async function first(page: Page): Promise<number> {
  for (;;) {
    await new Promise((go) => setTimeout(go, 700));
    const at = await page.evaluate(() => (window as unknown as { first?: number }).first);
    if (at !== undefined) return at;
  }
}
const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] as number;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Types a query in one go, and waits for the results it brings. */
async function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (words) => {
    const input = document.querySelector('dialog input[type=search], main input[type=search]') as HTMLInputElement;
    const results = document.querySelector('#results') as HTMLElement;
    const start = performance.now();
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (results.ariaBusy !== 'false' || !results.querySelector('li')) await new Promise((go) => requestAnimationFrame(go));
    return performance.now() - start;
  }, query);
}

const rows: Record<string, string | number>[] = [];
for (const query of queries) {
  const cold: number[] = [];
  const warm: number[] = [];
  const opened: number[] = [];
  const again: number[] = [];
  let ahead = 0;
  let requests = 0;
  for (let run = 0; run < runs; run += 1) {
    // What the offline copy fetches for itself would be counted twice.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await slowPage(context);
    await page.goto(server.origin, { waitUntil: 'load' });
    await quiet();
    const search = server.seen.filter(({ path }) => /pagefind|search/.test(path));
    [ahead, requests] = [search.reduce((sum, { bytes }) => sum + bytes, 0), search.length];
    await page.click('[data-search-open]');
    await page.waitForSelector('dialog input[type=search]');
    cold.push(await ask(page, query));
    await ask(page, 'a');
    warm.push(await ask(page, query));
    await context.close();

    const fresh = await browser.newContext();
    const address = `${server.origin}/search/?q=${encodeURIComponent(query)}`;
    const tab = await slowPage(fresh);
    await tab.goto(address, { waitUntil: 'commit' });
    opened.push(await first(tab));
    // The second visit finds the offline copy complete.
    await quiet();
    await tab.goto(address, { waitUntil: 'commit' });
    again.push(await first(tab));
    await fresh.close();
    server.seen.length = 0;
  }
  rows.push({
    query,
    'on / (ms)': Math.round(median(cold)),
    'again (ms)': Math.round(median(warm)),
    'opening /search/?q= (ms)': Math.round(median(opened)),
    'second visit (ms)': Math.round(median(again)),
    'loaded ahead': kB(ahead),
    requests,
  });
}
console.table(rows);
await browser.close();
server.close();
