/** Reading needs no script. */
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { readSource } from '../support/source.ts';

const browser = useBrowser();
const wide = { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } };
const narrow = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } };

it('shows every statement of the outline', async () => {
  const page = await browser.open('', wide);
  for (const { id } of readSource().statements) expect(await page.locator(`[id="${id}"]`).isVisible(), id).toBe(true);
  expect(browser.complaints).toEqual([]);
});

it('leads from the navigator to an item, and from section to section', async () => {
  const page = await browser.open('', wide);
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('link', { name: /^5/ }).click();
  expect(new URL(page.url()).hash).toBe('#s5');
  await page.locator('#s5-2 a.link').first().click();
  expect(new URL(page.url()).pathname).toBe('/agenda/energy/');
  expect(new URL(page.url()).hash).toBe('#s5-2');
  await page.locator('a[rel=next]').click();
  expect(new URL(page.url()).pathname).toBe('/agenda/economic-issues/');
  await page.locator('a[rel=prev]').click();
  expect(new URL(page.url()).pathname).toBe('/agenda/energy/');
});

it('keeps the navigator closed on a narrow screen, and opens it', async () => {
  const page = await browser.open('', narrow);
  const link = page.getByRole('navigation', { name: 'Agenda' }).getByRole('link', { name: /^5/ });
  expect(await link.isVisible()).toBe(false);
  await page.getByRole('navigation', { name: 'Agenda' }).locator('summary').click();
  await link.click();
  expect(new URL(page.url()).hash).toBe('#s5');
});

it('shows the whole navigator on a wide screen without opening it', async () => {
  const page = await browser.open('', wide);
  expect(await page.getByRole('navigation', { name: 'Agenda' }).getByRole('link', { name: /^10/ }).isVisible()).toBe(true);
});

it('leads to a note and back', async () => {
  const page = await browser.open('agenda/energy/', wide);
  await page.locator('#s5-1 a.mark').first().click();
  const note = page.url();
  expect(new URL(note).hash).toMatch(/^#note-/);
  expect(await page.locator(new URL(note).hash).isVisible()).toBe(true);
});

it('offers the register where search cannot run', async () => {
  const page = await browser.open('search/', wide);
  await page
    .locator('main')
    .getByRole('link', { name: /register/i })
    .filter({ visible: true })
    .first()
    .click();
  expect(new URL(page.url()).pathname).toBe('/register/');
  await page.locator('main a[href*="#s5-2-p2"]').first().click();
  expect(page.url()).toContain('/agenda/energy/#s5-2-p2');
});
