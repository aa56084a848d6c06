/**
 * How fast the search answers on Slow 4G and a processor four times slower: `npm run bench [dist]`, after a build; with several
 * folders they are measured in turns, and each is compared with the first.
 * Each row is the median of five fresh browsers. Times move with the load of the machine; bytes and requests do not.
 */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { printWeights } from './print-weights.ts';
import type { Counted } from './serve.ts';
import { serveCounted } from './serve.ts';

const queries = process.env['QUERIES']?.split('|') ?? ['pipeline', 'peace treaty', 'DPRK', '"navigation map"', 'plutonum'];
const runs = Number(process.env['RUNS'] ?? 5);
const folders = process.argv.slice(2);
const servers = await Promise.all((folders.length > 0 ? folders : ['dist']).map(serveCounted));
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

async function quiet(server: Counted): Promise<void> {
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

/** Milliseconds, and what was loaded ahead, of one visit with a fresh browser. */
interface Visit {
  idle: number;
  again: number;
  opened: number;
  second: number;
  bytes: number;
  requests: number;
}

async function visit(server: Counted, query: string): Promise<Visit> {
  server.seen.length = 0;
  // What the offline copy fetches for itself would be counted twice.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await slowPage(context);
  await page.goto(server.origin, { waitUntil: 'load' });
  await quiet(server);
  const ahead = server.seen.filter(({ path }) => /pagefind|search/.test(path));
  const [bytes, requests] = [ahead.reduce((sum, each) => sum + each.bytes, 0), ahead.length];
  await page.click('[data-search-open]');
  await page.waitForSelector('dialog input[type=search]');
  const idle = await ask(page, query);
  await ask(page, 'a');
  const again = await ask(page, query);
  await context.close();

  const fresh = await browser.newContext();
  const address = `${server.origin}/search/?q=${encodeURIComponent(query)}`;
  const tab = await slowPage(fresh);
  await tab.goto(address, { waitUntil: 'commit' });
  const opened = await first(tab);
  // The second visit finds the offline copy complete.
  await quiet(server);
  await tab.goto(address, { waitUntil: 'commit' });
  const second = await first(tab);
  await fresh.close();
  return { idle, again, opened, second, bytes, requests };
}

const rows: Record<string, string | number>[] = [];
for (const query of queries) {
  const visits = servers.map((): Visit[] => []);
  // In turns, so that a slow moment of the machine falls on all of them.
  for (let run = 0; run < runs; run += 1) for (const [i, server] of servers.entries()) visits[i]?.push(await visit(server, query));
  const medianOf = (i: number, key: keyof Visit): number => median((visits[i] ?? []).map((each) => each[key]));
  servers.forEach((_, i) => {
    const told = (key: keyof Visit): string =>
      `${Math.round(medianOf(i, key))}${i > 0 ? ` (${(medianOf(i, key) / medianOf(0, key)).toFixed(2)} ×)` : ''}`;
    rows.push({
      site: folders[i] ?? 'dist',
      query,
      'on / (ms)': told('idle'),
      'again (ms)': told('again'),
      'opening /search/?q= (ms)': told('opened'),
      'second visit (ms)': told('second'),
      'loaded ahead': kB(medianOf(i, 'bytes')),
      requests: medianOf(i, 'requests'),
    });
  });
}
console.table(rows);
for (const folder of folders.length > 0 ? folders : ['dist']) printWeights(folder);
await browser.close();
for (const server of servers) server.close();
