/** How much script a page asks for before it has loaded, as the browser itself counts it. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';

const browser = useBrowser();
const budget = 5_000;

describe.each(pageTypes().filter((path) => path !== 'search/'))('/%s', (path) => {
  it('asks for little script, all of it deferred, and for nothing that holds up the first paint', async () => {
    const page = await browser.open(path);
    const asked = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming];
      return (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus?: string })[])
        .filter(({ startTime }) => startTime < visit.loadEventStart)
        .map(({ name, encodedBodySize, renderBlockingStatus }) => ({ name, encodedBodySize, renderBlockingStatus }));
    });
    const scripts = asked.filter(({ name }) => new URL(name).pathname.endsWith('.js'));
    const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes, scripts.map(({ name, encodedBodySize }) => `${name}: ${encodedBodySize}`).join('\n')).toBeLessThanOrEqual(budget);
    expect(asked.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')).toEqual([]);
  });
});
