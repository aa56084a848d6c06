/** The policies in a real browser: every page, its script and a search break none, and nothing is asked of another origin. */
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { site } from '../support/site.ts';

const browser = useBrowser();
const together = 5;

it.each(['root', 'base', 'small'] as const)('no page of the site “%s” breaks its policy or says anything on the console', async (name) => {
  const { pages, base } = site(name);
  const paths = pages.filter(({ file }) => file !== '404.html').map(({ path }) => path.slice(base.length));
  // Most of the time each page waits to be idle, so some wait together.
  for (let i = 0; i < paths.length; i += together) {
    const some = paths.slice(i, i + together);
    const opened = await Promise.all(some.map((path) => browser.open(path, { site: name })));
    await Promise.all(opened.map((page) => page.waitForLoadState('networkidle')));
    expect(browser.complaints, some.join(' ')).toEqual([]);
    await Promise.all(opened.map((page) => page.context().close()));
  }
});

it.each(['root', 'base'] as const)('a search on the site “%s” breaks none, with the service worker at work', async (name) => {
  const { origin, base } = site(name);
  const page = await browser.open('', { site: name, serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  const word = /\b[a-z]{7,}/.exec(site(name).page('').$('.statement').first().text())![0];
  for (const start of ['', 'search/']) {
    await page.goto(`${origin}${base}${start}?q=${word}`);
    if (start === '') await page.keyboard.press('Control+k');
  }
  await page.locator('#results[aria-busy=false] > li').first().waitFor();
  expect(browser.complaints).toEqual([]);
});

it('a script that is injected does not run', async () => {
  const page = await browser.open('');
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "broken"' }));
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.title = \'broken\'">');
  });
  await expect.poll(() => browser.complaints.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThan(0);
  expect(await page.title()).not.toBe('broken');
});
