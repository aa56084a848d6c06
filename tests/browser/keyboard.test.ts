/** Everything by keyboard alone: the focus is always seen, never caught, and comes back. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';

const browser = useBrowser();
const wide = { viewport: { width: 1280, height: 800 } };
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** What has the focus, and what a reader who looks for it would miss. */
const focused = (page: Page): Promise<{ name: string; faults: string[] } | null> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    // A radio button is seen as its label.
    const shown = element.matches('input[type=radio]') ? (element.closest('label') ?? element) : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const rect = [...shown.getClientRects()].find(({ width }) => width > 0);
    const faults: string[] = [];
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) faults.push('no outline');
    if (!shown.checkVisibility({ opacityProperty: true, visibilityProperty: true })) faults.push('not visible');
    if (!rect) faults.push('no place');
    else if (rect.bottom <= 0 || rect.top >= innerHeight || rect.right <= 0 || rect.left >= innerWidth) faults.push('out of the window');
    else {
      const top = document.elementFromPoint(
        Math.min(innerWidth - 1, Math.max(0, rect.left + Math.min(rect.width, 8) / 2)),
        Math.min(innerHeight - 1, Math.max(0, rect.top + rect.height / 2)),
      );
      if (top?.closest('.bar') && !shown.closest('.bar')) faults.push('under the bar');
    }
    return { name: `${element.className || element.tagName} ${element.getAttribute('href') ?? element.textContent}`.slice(0, 80), faults };
  });

/** Tabs until the predicate holds for what has the focus. */
async function tabTo(page: Page, selector: string, limit = 120): Promise<void> {
  for (let i = 0; i < limit; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${limit} stops, and none is ${selector}`);
}

const has = (page: Page, selector: string) => () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

describe.each(pageTypes().filter((path) => !/^(register|notes)\//.test(path)))('/%s', (path) => {
  it.each([
    [1280, 800],
    [320, 256],
  ])('shows every stop at %i × %i, and ends', async (width, height) => {
    const page = await browser.open(path, { viewport: { width, height } });
    const missed: string[] = [];
    let stops = 0;
    await page.keyboard.press('Tab');
    expect((await focused(page))?.name).toBe('skip #text');
    // A long page is one of the same: its first stops stand for the rest.
    for (let stop = await focused(page); stop && stops < 70; stop = await focused(page)) {
      missed.push(...stop.faults.map((fault) => `${stop.name}: ${fault}`));
      stops += 1;
      await page.keyboard.press('Tab');
    }
    expect(missed).toEqual([]);
    expect(stops).toBeGreaterThan(8);
  });
});

describe('reading', () => {
  it('skips to the text', async () => {
    const page = await browser.open('agenda/energy/', wide);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#text');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('opens the navigator of a narrow screen, and leads to an item', async () => {
    const page = await browser.open('', { viewport: { width: 360, height: 640 } });
    await tabTo(page, '.agenda summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.agenda a[href="#s2-2"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#s2-2');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[id="s2-2"]') !== null)).toBe(true);
  });

  it.each([360, 1280])('goes from a mark to its note and back to the statement at %i px', async (width) => {
    const page = await browser.open('agenda/energy/', { viewport: { width, height: 700 } });
    await tabTo(page, '#s5-1 a.mark');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.getAttribute('role'))).toBe('note');
    const note = page.locator(':target');
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest(':target') !== null)).toBe(true);
    await tabTo(page, ':target .back', 5);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#s5-1');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#s5-1') !== null)).toBe(true);
  });

  it('opens and leaves the settings', async () => {
    const page = await browser.open('', wide);
    await tabTo(page, '.settings summary', 20);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await page.keyboard.press('Escape');
    expect(await page.locator('.settings').getAttribute('open')).toBe(null);
    expect(await has(page, '.settings summary')()).toBe(true);
  });
});

describe('searching', () => {
  it('opens with the slash, goes through filters and results, and gives the focus back', async () => {
    const page = await browser.open('agenda/energy/', wide);
    await tabTo(page, '#s5-1 a.name');
    const before = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('/');
    await expect.poll(has(page, 'dialog.search input[type=search]')).toBe(true);
    await page.keyboard.type('pipeline');
    await page.locator('dialog #results[aria-busy=false] li').first().waitFor();
    // Through the whole dialog and round again: whatever is behind it stays out of reach.
    const seen = new Set<string>();
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop) expect(stop.faults, stop.name).toEqual([]);
      seen.add(
        await page.evaluate(() => {
          const { activeElement: element } = document;
          return element === document.body
            ? 'browser'
            : element?.closest('dialog')
              ? (element as HTMLInputElement).name || element.tagName
              : 'behind';
        }),
      );
    }
    expect([...seen]).toEqual(expect.arrayContaining(['speaker', 'section', 'A', 'BUTTON', 'q']));
    expect([...seen]).not.toContain('behind');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(before);
  });

  it('follows a result chosen with the arrows', async () => {
    const page = await browser.open('', wide);
    await page.keyboard.press('Control+k');
    await expect.poll(has(page, 'dialog.search input[type=search]')).toBe(true);
    await page.keyboard.type('submarines');
    await page.locator('dialog #results[aria-busy=false] li').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await has(page, '#results a')()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/agenda\/economic-issues\/#s6-3-1/);
  });
});

describe('citing', () => {
  it('copies a permalink, then a citation, and comes back', async () => {
    const page = await browser.open('agenda/energy/', { ...wide, ...clipboard });
    await tabTo(page, '#s5-1 a.link');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/agenda\/energy\/#s5-1$/);
    await page.keyboard.press('Tab');
    expect(await has(page, '#s5-1 a.cite')()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Cite 5(1)' }).waitFor();
    await tabTo(page, 'dialog .forms button', 6);
    expect((await focused(page))?.faults).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Pacific Pipeline Project');
    for (let i = 0; i < 15; i++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await has(page, '#s5-1 a.cite')()).toBe(true);
  });
});
