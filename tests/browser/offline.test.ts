/** After one visit the site works without a network; versions are never mixed. The server is really closed. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Server } from '../../src/cli/serve.ts';
import { serve } from '../../src/cli/serve.ts';
import { farewell } from '../../src/publish/offline.ts';
import { useBrowser } from '../support/browser.ts';
import { build, buildFolder } from '../support/build.ts';
import { site } from '../support/site.ts';

const browser = useBrowser();
const place = join(buildFolder, 'offline');
const current = join(place, 'current');
const newer = join(place, 'newer');
const aSection = site('small').pages.find(({ path }) => path.startsWith('/agenda/'))!.path;
const itsFile = `${aSection.slice(1)}index.html`;
let server: Server | undefined;
let origin: string;

beforeAll(async () => {
  rmSync(place, { recursive: true, force: true });
  const content = join(place, 'content');
  cpSync('tests/fixtures/small', content, { recursive: true });
  const about = JSON.parse(readFileSync(join(content, 'edition.json'), 'utf8')) as { short: string };
  writeFileSync(join(content, 'edition.json'), JSON.stringify({ ...about, short: 'Newer' }));
  const { code, output } = await build({ OUT_DIR: newer, OUTLINE_CONTENT: content, COMPRESSION: 'fast' });
  if (code !== 0) throw new Error(output);
});
beforeEach(() => publish(inject('sites').small.folder));
afterEach(stop);
afterAll(() => rmSync(place, { recursive: true, force: true }));

function publish(folder: string): void {
  rmSync(current, { recursive: true, force: true });
  cpSync(folder, current, { recursive: true });
}

async function start(): Promise<void> {
  server = await serve(current, '/', origin ? Number(new URL(origin).port) : 0);
  origin = server.origin;
}

async function stop(): Promise<void> {
  await server?.close();
  server = undefined;
}

/**
 * A reader who has been to the first page once, long enough for the copy to be made.
 * @param others names of caches that the reader has from elsewhere on the origin
 */
async function visitor(others = (): string[] => []): Promise<{ context: BrowserContext; page: Page }> {
  await start();
  const context = (await browser.open('', { serviceWorkers: 'allow' })).context();
  const page = await context.newPage();
  await page.goto(`${origin}/robots.txt`);
  await page.evaluate((names) => Promise.all(names.map((each) => caches.open(each))), others());
  await page.goto(`${origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  return { context, page };
}

const name = (page: Page): Promise<string | null> => page.locator('.bar .home').textContent();
const states = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return [registration?.installing?.state, registration?.waiting?.state, registration?.active?.state];
  });
/** Asks for the newest worker; a failure to install it is what some tests are about. */
const update = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  });

describe('without a network', () => {
  it('every page answers, with its search, a deep link, a reload, and an address that does not exist', async () => {
    const { page } = await visitor();
    await stop();
    for (const { path, $ } of site('small').pages.filter(({ file }) => file !== '404.html')) {
      await page.goto(origin + path);
      expect(await page.title(), path).toBe($('title').text());
    }
    const section = site('small').page(aSection.slice(1));
    const id = section.$('[data-ref]').last().attr('id');
    await page.goto(`${origin}${aSection}#${id}`);
    await page.reload();
    expect(await page.locator(':target').getAttribute('id')).toBe(id);

    const word = /\b[a-z]{6,}/.exec(site('small').page('').$('.statement').first().text())![0];
    await page.goto(`${origin}/search/?q=${word}&utm_source=x`);
    await page.locator('#results[aria-busy=false] > li').first().waitFor();

    // Online, hosts lead from there to the address with a slash.
    await page.goto(`${origin}/about`);
    expect(await page.title()).toBe(site('small').page('about/').$('title').text());

    const missing = await page.goto(`${origin}/no/such/page/`);
    expect(missing?.fromServiceWorker()).toBe(true);
    expect(await page.title()).toBe(site('small').page('404.html').$('title').text());
  });
});

describe('a new build', () => {
  it('replaces the old one from the next visit on, and not before', async () => {
    const { context, page } = await visitor();
    const old = await name(page);
    publish(newer);
    await update(page);
    await expect.poll(() => states(page)).toEqual([undefined, 'installed', 'activated']);
    await page.goto(origin + aSection);
    expect(await name(page)).toBe(old);
    await page.close();
    // The new worker begins once no page is open: between two visits there is time for that, also on a busy machine.
    await expect
      .poll(
        async () => {
          const next = await context.newPage();
          await next.goto(origin + aSection);
          const shown = await name(next);
          await next.close();
          return shown;
        },
        { interval: 2_000 },
      )
      .toBe('Newer');
    await stop();
    const next = await context.newPage();
    await next.goto(`${origin}/`);
    expect(await name(next)).toBe('Newer');
  });

  it.each([
    ['a file is not there yet', () => rmSync(join(current, '404.html'))],
    ['a file is still of the old build', () => cpSync(join(inject('sites').small.folder, itsFile), join(current, itsFile))],
  ])('is not used where %s: the old one goes on working', async (_, spoil) => {
    const { context, page } = await visitor();
    const old = await name(page);
    publish(newer);
    for (const file of [itsFile, '404.html'])
      for (const ending of ['br', 'gz']) rmSync(join(current, `${file}.${ending}`), { force: true });
    spoil();
    await update(page);
    await expect.poll(() => states(page)).toEqual([undefined, undefined, 'activated']);
    await stop();
    await page.close();
    const next = await context.newPage();
    for (const path of ['/', aSection]) {
      await next.goto(origin + path);
      expect(await name(next)).toBe(old);
    }
  });
});

describe('the copy is not made', () => {
  it('where the reader asks to save data', async () => {
    await start();
    const context = (await browser.open('', { serviceWorkers: 'allow' })).context();
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }));
    const page = await context.newPage();
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  it('any longer once it is switched off: the copy that was made is removed', async () => {
    const { page } = await visitor();
    await switchOff(page);
    expect(await cacheNames(page)).toEqual([]);
  });
});

it('copies of other sites on the origin, and caches of other applications, stay', async () => {
  const others = (): string[] => [
    `workbox-precache-v2-${origin}/b/`,
    `workbox-precache-${origin}/b/c/`,
    `my-precache-app-${origin}/`,
    'own',
  ];
  const { page } = await visitor(others);
  expect(await cacheNames(page)).toEqual([...others(), `workbox-precache-v2-${origin}/`].sort());
  await switchOff(page);
  expect(await cacheNames(page)).toEqual([...others()].sort());
});

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(async () => (await caches.keys()).sort());

/** The reader's browser learns that the site keeps no copy any longer. */
async function switchOff(page: Page): Promise<void> {
  for (const ending of ['.br', '.gz']) rmSync(join(current, `sw.js${ending}`));
  writeFileSync(join(current, 'sw.js'), await farewell());
  await update(page);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
}
