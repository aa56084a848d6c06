/** No page of any kind has a fault that axe finds, in light or dark, wide or narrow. */
import { describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';

const browser = useBrowser();

describe.each(pageTypes())('/%s', (path) => {
  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('in %s at %i px', async (colorScheme, width) => {
    const page = await browser.open(path, { colorScheme, viewport: { width, height: 800 } });
    expect(await violationsOn(page)).toEqual([]);
  });
});
