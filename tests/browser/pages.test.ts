/** Every page, of each site, as a browser meets it. */
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';

const browser = useBrowser();

it.each(pageTypes())('opens /%s without a complaint, and without sideways scrolling at 320 px', async (path) => {
  const page = await browser.open(path, { viewport: { width: 320, height: 640 } });
  expect(browser.complaints).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

it('goes from page to page under a base path', async () => {
  const page = await browser.open('', { site: 'base', viewport: { width: 1280, height: 800 } });
  for (const name of ['Speakers', 'Register', 'Notes', 'Timeline', 'Map', 'Cite', 'About']) {
    const [response] = await Promise.all([
      page.waitForEvent('response', (one) => one.request().isNavigationRequest()),
      page.getByRole('banner').getByRole('link', { name, exact: true }).click(),
    ]);
    expect(response.status(), name).toBe(200);
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toMatch(/^\/name\//);
  }
});
