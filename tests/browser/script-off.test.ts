import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

it('shows a section without script', async () => {
  const page = await browser.open('agenda/energy/', { javaScriptEnabled: false });
  expect(await page.locator('#s5-3').isVisible()).toBe(true);
  expect(browser.complaints).toEqual([]);
});
