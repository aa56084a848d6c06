/** Every item and statement has a permalink that can be seen, copied and followed. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const link = (page: Page, ref: string) => page.locator(`a.link[aria-label="${ref}"]`);

/** Top of an element, and bottom of what is fixed above it, in the window. */
const edges = (page: Page, selector: string): Promise<{ top: number; bar: number; height: number }> =>
  page.evaluate((wanted) => {
    const fixed = [...document.querySelectorAll('header, nav, summary')].filter((element) =>
      ['sticky', 'fixed'].includes(getComputedStyle(element).position),
    );
    const target = document.querySelector(wanted)!.getBoundingClientRect();
    const above = fixed
      .map((element) => element.getBoundingClientRect())
      .filter(({ left, right, top }) => left < target.right && right > target.left && top <= 0);
    return { top: target.top, bar: Math.max(0, ...above.map(({ bottom }) => bottom)), height: innerHeight };
  }, selector);

describe.each([
  ['', '/#s5-2-p2'],
  ['agenda/energy/', '/agenda/energy/#s5-2-p2'],
])('on /%s', (path, address) => {
  it('an unmodified click stays, makes the statement the target, copies the permalink and says so', async () => {
    const page = await browser.open(path, clipboard);
    await page.locator('#s5-2-p2').hover();
    await link(page, '5(2) ¶2').click();
    await expect.poll(() => page.url()).toContain(address);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/agenda\/energy\/#s5-2-p2$/);
    await expect.poll(() => page.locator('[role=status]').allTextContents()).toContain('Link copied');
    expect(await page.locator('#s5-2-p2').evaluate((element) => element.matches(':target'))).toBe(true);
    expect(browser.complaints).toEqual([]);
  });
});

it('shows the permalink selected where copying is refused', async () => {
  const page = await browser.open('agenda/energy/', { permissions: [] });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.locator('#s5-3').hover();
  await link(page, '5(3)').click();
  const field = page.locator('[role=status] input');
  await field.waitFor();
  expect(await field.inputValue()).toMatch(/\/agenda\/energy\/#s5-3$/);
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd! - input.selectionStart!)).toBe(
    (await field.inputValue()).length,
  );
});

it('leaves a click with a modifier to the browser', async () => {
  const page = await browser.open('');
  await page.evaluate(() => {
    window.addEventListener('click', (event) => {
      document.title = event.defaultPrevented ? 'taken' : 'left';
      event.preventDefault();
    });
  });
  await page.locator('#s5-3').hover();
  await link(page, '5(3)').click({ modifiers: ['ControlOrMeta'] });
  expect(await page.title()).toBe('left');
  await link(page, '5(3)').click();
  expect(await page.title()).toBe('taken');
});

it.each(['s5', 's5-2', 's5-3', 's6-2-1-p2', 's10-2'])('brings /#%s into view, clear of what stands above it, and marks it', async (id) => {
  for (const width of [1280, 360]) {
    const page = await browser.open(`#${id}`, { viewport: { width, height: 700 } });
    await expect.poll(async () => (await edges(page, `#${id}`)).top, { message: `${id} at ${width}` }).toBeLessThan(700);
    const { top, bar } = await edges(page, `#${id}`);
    // Browsers scroll to whole pixels.
    expect(top, `${id} at ${width}`).toBeGreaterThan(bar - 1);
    const marked = await page.evaluate((wanted) => {
      const target = document.getElementById(wanted)!;
      const look = () =>
        [target, ...target.querySelectorAll('*')]
          .map((element) =>
            ['', '::before', '::after']
              .map((part) => {
                const { backgroundColor, boxShadow, outlineStyle, borderColor, color } = getComputedStyle(element, part || null);
                return [backgroundColor, boxShadow, outlineStyle, borderColor, color].join();
              })
              .join(),
          )
          .join();
      const targeted = look();
      history.replaceState(null, '', '#none');
      location.hash = 'nowhere';
      return targeted !== look();
    }, id);
    expect(marked, `${id} at ${width} looks like any other`).toBe(true);
  }
});

it('is shown on focus, and always on touch', async () => {
  const page = await browser.open('agenda/energy/');
  await link(page, '5(3)').focus();
  const opacity = (element: Element): string => getComputedStyle(element).opacity + getComputedStyle(element.parentElement!).opacity;
  await expect.poll(() => link(page, '5(3)').evaluate(opacity)).toBe('11');
  const touch = await browser.open('agenda/energy/', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });
  expect(await link(touch, '5(3)').evaluate(opacity)).toBe('11');
  expect(await link(touch, '5(3)').isVisible()).toBe(true);
});

// A browser that finds the words takes the element round them for the target; another takes the id.
it('opens at the statement when the link also names words', async () => {
  const page = await browser.open('agenda/energy/#s5-2-p2:~:text=1%20million%20barrels', { viewport: { width: 1280, height: 700 } });
  await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.closest('[data-ref]')?.id)).toBe('s5-2-p2');
  await expect.poll(async () => (await edges(page, '#s5-2-p2')).top).toBeLessThan(700);
  expect(await browser.finds(page, '1 million barrels')).toBe(true);
});
