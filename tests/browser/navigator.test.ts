/** The navigator shows where the reader is. */
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

it('marks the section and the item in view, and only these', async () => {
  const page = await browser.open('', { viewport: { width: 1280, height: 800 } });
  const current = () => page.locator('.agenda a[aria-current]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const [id, expected] of [
    ['s5-3', ['#s5', '#s5-3']],
    ['s6-2-2', ['#s6', '#s6-2']],
    ['s2-1', ['#s2', '#s2-1']],
  ] as const) {
    await page.locator(`[id="${id}"]`).evaluate((element) => {
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - innerHeight * 0.2 + 5, behavior: 'instant' });
    });
    await expect.poll(current, { message: id }).toEqual(expected);
  }
});

it('marks the page on which the reader is', async () => {
  const page = await browser.open('agenda/energy/', { viewport: { width: 1280, height: 800 } });
  expect(await page.locator('.agenda a[aria-current=page]').textContent()).toContain('Cooperation in the Energy Area');
});

it('can be walked through by keyboard, after a link that skips it', async () => {
  const page = await browser.open('', { viewport: { width: 1280, height: 800 } });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#text');
  await page.locator('.agenda a[href="#s5"]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#s5');
  await page.keyboard.press('Tab');
  // After a jump the next stop is in the text, not in the navigator.
  expect(await page.evaluate(() => document.activeElement?.closest('#s5') !== null)).toBe(true);
});

it('stays in view on a wide screen', async () => {
  const page = await browser.open('#s9', { viewport: { width: 1280, height: 800 } });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  expect(await page.locator('.agenda a[href="#s9"]').evaluate((link) => link.getBoundingClientRect().top)).toBeLessThan(800);
});

it('leaves the first screen of a phone to the text', async () => {
  const page = await browser.open('', { viewport: { width: 390, height: 844 } });
  expect(await page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().bottom)).toBeLessThan(844);
  expect(await page.locator('[id="preamble"]').evaluate((statement) => statement.getBoundingClientRect().top)).toBeLessThan(844);
});
