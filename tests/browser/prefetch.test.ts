/** A page that the reader's pointer rests on is fetched ahead by the browser itself, without script. */
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

it.each(['root', 'base'] as const)('the next section of the site “%s” is there before the click', async (site) => {
  const page = await browser.open('agenda/energy/', { site, serviceWorkers: 'block', javaScriptEnabled: true });
  const next = page.locator('nav a[rel=next]');
  await next.hover();
  // Moderate eagerness: the pointer has to rest for 200 milliseconds.
  await page.waitForTimeout(600);
  await next.click();
  await page.waitForURL(/economic-issues/);
  const delivery = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { deliveryType: string }).deliveryType,
  );
  expect(delivery).toBe('navigational-prefetch');
});
