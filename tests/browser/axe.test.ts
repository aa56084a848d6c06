/** No page of any kind has a fault that axe finds, in light or dark, wide or narrow. */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';

const browser = useBrowser();

describe.each(pageTypes())('/%s', (path) => {
  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('in %s at %i px', async (colorScheme, width) => {
    const page = await browser.open(path, { colorScheme, viewport: { width, height: 800 } });
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n  ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`)
            .join('\n  ')}`,
      );
    });
    expect(violations).toEqual([]);
  });
});
