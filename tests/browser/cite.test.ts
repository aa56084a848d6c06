/** Citing by hand: the dialog, copying, and the check. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

it('opens a citation in place, ready to copy, and gives the focus back', async () => {
  const page = await browser.open('agenda/bridge/', { site: 'small', ...withClipboard });
  const cite = page.locator('#s2-2-2 a.cite').last();
  await cite.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cite 2(2).2' });
  await dialog.waitFor();
  expect(new URL(page.url()).pathname).toBe('/agenda/bridge/');
  expect(await dialog.locator('.permalink').innerText()).toMatch(/Text fingerprint [0-9a-f]{8}$/);
  expect(await dialog.getByRole('link', { name: 'How to cite' }).getAttribute('href')).toMatch(/\/cite\/#cite-s2-2-2$/);
  await dialog.getByRole('button', { name: 'Copy Plain text' }).click();
  await expect.poll(() => dialog.getByRole('status').first().textContent()).toContain('Copied');
  const copied = await clipboard(page);
  const now = new Date();
  expect(copied).toContain(
    `Accessed ${now.getDate()} ${now.toLocaleString('en', { month: 'long' })} ${now.getFullYear()}. Source: Chancellery of Varlonia. URL: https://chancellery.example/summary.html Accessed 9 May 2031.`,
  );
  expect(copied).toContain(
    '“In response to this, President Lintz stated that he agreed, and offered to close the Amber Sound to motor boats in April of each year.” (Boro Lintz, as reported by the Chancellery of Varlonia).',
  );
  await dialog.getByLabel('Include the quotation').uncheck();
  await dialog.getByRole('button', { name: 'Copy Chicago (note)' }).click();
  await expect
    .poll(() => clipboard(page))
    .toMatch(/^\(Boro Lintz, as reported by the Chancellery of Varlonia\)\. Chancellery of Varlonia, “/);
  await dialog.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/urldate = \{\d{4}-\d\d-\d\d\},\n\}/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  expect(await cite.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(browser.complaints).toEqual([]);
});

it('copies titles in italics for programs that take them', async () => {
  const page = await browser.open('cite/#cite-s1-1', { site: 'small', ...withClipboard });
  const forms = page.locator('#cite-s1-1');
  await forms.getByRole('button', { name: 'Copy APA' }).click();
  await expect.poll(() => forms.getByRole('status').allTextContents()).toContain('Copied');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(copied).toContain('<i>Varlonia-Tesmark Conversations: an invented edition</i>');
});

it('opens the citation that is linked to, with script and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.open('cite/#cite-s2-2-p1', { site: 'base', javaScriptEnabled });
    await expect.poll(() => page.locator('#cite-s2-2-p1').isVisible()).toBe(true);
    expect(await page.locator('#cite-s1-1').isVisible()).toBe(false);
    expect(await page.locator('#check form').isVisible()).toBe(javaScriptEnabled);
  }
});

it('follows “Cite” where script is off', async () => {
  const page = await browser.open('agenda/bridge/', { site: 'small', javaScriptEnabled: false });
  await page.locator('#s2-2-2 a.cite').last().click({ force: true });
  await page.waitForURL('**/cite/#cite-s2-2-2');
  expect(await page.locator('#cite-s2-2-2').innerText()).toContain('[your date of access]');
});

it('tells the same text from another, and shows ours', async () => {
  const page = await browser.open('cite/#check', { site: 'base' });
  const citation = await page.locator('#cite-s5-2-p2 dd').first().textContent();
  const answer = async (pasted: string, words: string): Promise<void> => {
    await page.getByLabel('A citation, or a permalink with its hash').fill(pasted);
    await page.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => page.locator('#check [role=status]').innerText()).toContain(words);
  };
  await answer(citation ?? '', 'The same text.');
  await answer(citation?.replace('1 million barrels', '2 million barrels') ?? '', 'Not the text of this edition.');
  await answer('https://edition.example/name/agenda/energy/#s5-2-p2 (text 00000000)', 'The hash cited is 00000000');
  const status = page.locator('#check [role=status]');
  expect(await status.innerText()).toContain('Not the text of this edition.');
  expect(await status.getByRole('link', { name: '5(2) ¶2' }).getAttribute('href')).toMatch(/\/agenda\/energy\/#s5-2-p2$/);
  expect(await status.locator('blockquote').innerText()).toContain('1 million barrels per day');
  // Of an item with several statements there are no words to show, and of nothing no place either.
  await answer('https://edition.example/name/agenda/energy/#s5-2', 'Cannot be verified.');
  expect(await status.getByRole('link', { name: '5(2)' }).count()).toBe(1);
  expect(await status.locator('blockquote').count()).toBe(0);
  await answer('Something else', 'Cannot be verified.');
  await expect.poll(() => status.getByRole('link').count()).toBe(0);
  expect(browser.complaints).toEqual([]);
});

it('closes the dialog by its button and by a click beside it', async () => {
  const page = await browser.open('agenda/bridge/', { site: 'small' });
  const dialog = page.getByRole('dialog');
  for (const close of [() => dialog.getByRole('button', { name: 'Close' }).click(), () => page.mouse.click(5, 5)]) {
    await page.locator('#s2-2-2 a.cite').last().focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await close();
    await expect.poll(() => page.locator('dialog.cite').count()).toBe(0);
  }
});

it('selects a citation that the browser refuses to copy, and says how to go on', async () => {
  const page = await browser.open('cite/#cite-s1-1', { site: 'small' });
  await page.evaluate(() => {
    navigator.clipboard.writeText = navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  const forms = page.locator('#cite-s1-1');
  await forms.getByRole('button', { name: 'Copy MLA' }).click();
  await expect.poll(() => forms.getByRole('status').allTextContents()).toContain('Selected. Press Ctrl+C (⌘C on a Mac) to copy.');
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toContain('Varlonia-Tesmark Conversations: an invented edition');
});

it('leaves “Cite” to the browser where a modifier asks for a new tab', async () => {
  const page = await browser.open('agenda/bridge/', { site: 'small' });
  await page.evaluate(() => {
    window.addEventListener('click', (event) => {
      document.title = event.defaultPrevented ? 'taken' : 'left';
      event.preventDefault();
    });
  });
  const cite = page.locator('#s2-2-2 a.cite').last();
  for (const modifier of ['Control', 'Shift', 'Alt', 'Meta'] as const) {
    await cite.click({ modifiers: [modifier], force: true });
    expect(await page.title(), modifier).toBe('left');
  }
  await cite.click({ force: true });
  expect(await page.title()).toBe('taken');
});
