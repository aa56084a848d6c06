/** What a reader copies, or finds in the page, is the source and nothing else. */
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { readSource } from '../support/source.ts';

const browser = useBrowser();
const { statements, sections } = readSource();

/** Selects an element’s contents, as a reader does with the mouse, and gives what would be copied. */
const select = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => {
    const selection = getSelection()!;
    selection.selectAllChildren(document.querySelector(wanted)!);
    return selection.toString();
  }, selector);

describe.each([1280, 360])('at %i px', (width) => {
  it('selects of every statement the words of the source', async () => {
    const page = await browser.open('', { viewport: { width, height: 800 } });
    for (const { id, text } of statements) expect(await select(page, `[id="${id}"]`), id).toBe(text);
  });

  const lines = async (): Promise<string[]> => {
    const page = await browser.open('agenda/energy/', { viewport: { width, height: 800 } });
    return (await select(page, '#s5')).split(/\s*\n\s*/).filter(Boolean);
  };

  it('keeps the paragraphs of a whole section apart', async () => {
    expect(await lines()).toEqual(expect.arrayContaining(sections.get('s5')!));
  });

  it('selects of a whole section nothing but the source', async () => {
    expect((await lines()).join(' ')).toBe(sections.get('s5')!.join(' '));
  });
});

it('puts 5(2) ¶2 on the clipboard as it is printed', async () => {
  const page = await browser.open('agenda/energy/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await select(page, '#s5-2-p2');
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe(statements.find(({ id }) => id === 's5-2-p2')!.text);
});

it('gives a word processor paragraphs without the looks of this page', async () => {
  const page = await browser.open('agenda/energy/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await select(page, '#s5');
  await page.keyboard.press('ControlOrMeta+c');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });
  const paragraphs = load(html)('p')
    .toArray()
    .map((each) => load(each).text());
  expect(paragraphs).toEqual(sections.get('s5'));
  expect(html).not.toMatch(/style=|href=|class=/);
});

it.each([
  ['across a note’s mark', 'ultimately intends to invest US$8 billion'],
  ['across a name', 'carefully watching the Pacific Pipeline Project. The construction'],
  ['across two speakers', 'importance of cooperation in this area, in response to which President Putin'],
])('lets the browser find words %s', async (_, words) => {
  const page = await browser.open('agenda/energy/');
  expect(await browser.finds(page, words)).toBe(true);
});

it('does not let the browser find what the source does not print', async () => {
  const page = await browser.open('agenda/energy/');
  expect(await browser.finds(page, 'intends4 to invest')).toBe(false);
});
