/** The outline on paper: a whole document, black on white, and nothing of the screen's furniture. */
import { globSync, readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { site } from '../support/site.ts';
import { readSource } from '../support/source.ts';

const browser = useBrowser();
const noteCount = (JSON.parse(readFileSync('content/notes.json', 'utf8')) as unknown[]).length;
const { version } = JSON.parse(readFileSync('content/edition.json', 'utf8')) as { version: string };

interface Paper {
  pages: string[];
  text: string;
}

/** @returns the text of each sheet of A4 */
async function print(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Paper> {
  const page = await browser.open(path, { colorScheme });
  await page.locator('.settings').waitFor({ state: 'attached' });
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })), { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    // In the file stands first what was drawn first; a reader goes down the sheet, line by line.
    const runs = items.flatMap((item) =>
      'str' in item && item.str.trim() ? [{ words: item.str, x: item.transform[4] as number, y: item.transform[5] as number }] : [],
    );
    runs.sort((one, other) => (Math.abs(one.y - other.y) > 4 ? other.y - one.y : one.x - other.x));
    pages.push(
      runs
        .map(({ words }) => words)
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return { pages, text: pages.join(' ') };
}

const furniture =
  /Search statements|Skip to|\bView\b|Copy link|Cite\b|Previous|↩|↪|in response to \d|The whole outline|Speakers Register|\bAgenda\b/;
/** Letters only: a reader of PDF files sees other spaces than the page has, and ligatures; the numbers of notes stand among the words. */
const letters = (text: string): string => text.normalize('NFKC').replace(/\P{L}+/gu, '');

it('prints the whole outline: title block, sections in order, notes, speakers, addresses', async () => {
  const { pages, text } = await print('');
  const { $ } = site('root').page('');
  const of = (selector: string): string => letters($(selector).first().text());
  // Title, date, who met and when, on the first sheet.
  expect(letters(pages[0]!)).toContain(of('.date'));
  expect(letters(pages[0]!)).toContain(of('.meeting p'));
  expect(letters(pages[0]!)).toContain(of('.meeting li'));
  for (const time of ['12:06', '14:57']) expect(pages[0]).toContain(time);
  // A running head with the short title, and the number, on every sheet.
  pages.forEach((sheet, i) => {
    expect(letters(sheet)).toContain(letters($('h1').clone().children().remove().end().text().trim()).slice(0, 20));
    expect(sheet).toContain(`${i + 1} / ${pages.length}`);
  });
  // Where each section is to be found, after its last words.
  const addresses = $('.section')
    .get()
    .map((section) => $(section).attr('data-url')!);
  expect(addresses.length).toBe(globSync('content/outline/*.mdx').length);
  let at = -1;
  for (const address of addresses) {
    const next = text.indexOf(address, at + 1);
    expect(next, address).toBeGreaterThan(at);
    at = next;
  }
  for (const label of ['Koizumi', 'Putin', 'Ivanov']) expect(text).toMatch(new RegExp(`${label} \\(\\d\\)|\\b${label} (?!Putin)`));
  expect(letters(text)).toContain(letters('Source: Ministry of Foreign Affairs of Japan website.'));
  expect(text).toContain(`version ${version}`);
  expect(text).not.toMatch(furniture);
});

it('prints every statement, and its notes under it', async () => {
  const { text } = await print('');
  const all = letters(text);
  const { $ } = site('root').page('');
  const statements = readSource().statements.map(({ id }) => `[id="${id}"]`);
  // In the order of the page: each statement, then its notes, then the next statement.
  const blocks = $(`${statements.join()}, [role=note]`).get();
  expect(blocks.length).toBe(statements.length + noteCount);
  let at = -1;
  for (const block of blocks) {
    const words = $(block).clone().find('.marker, a.number, a.back, [data-apparatus]').remove().end().text();
    const next = all.indexOf(letters(words).slice(0, 24), at + 1);
    expect(next, words.slice(0, 40)).toBeGreaterThan(at);
    expect(next - at, words.slice(0, 40)).toBeLessThan(2500);
    at = next;
  }
});

it('ends no sheet between a statement and its first note', async () => {
  const page = await browser.open('');
  await page.emulateMedia({ media: 'print' });
  const before = await page.$$eval('[role=note]:first-child', (notes) =>
    notes.map((note) => {
      let above = note.parentElement!.previousElementSibling!;
      while (!above.checkVisibility()) above = above.previousElementSibling!;
      return getComputedStyle(above).breakAfter;
    }),
  );
  expect(before.length).toBeGreaterThan(0);
  expect(before.filter((value) => value !== 'avoid')).toEqual([]);
});

it('prints one section', async () => {
  const { text } = await print('agenda/energy/');
  const { $ } = site('root').page('agenda/energy/');
  expect(letters(text)).toContain(letters($('h1').text()));
  expect(text).toContain($('.section').attr('data-url'));
  expect(letters(text)).toContain(letters('The Sakhalin Projects are one of the largest projects'));
  expect(text).toContain('Koizumi');
  expect(letters(text)).toContain(letters('Source: Ministry of Foreign Affairs of Japan website.'));
  expect(text).not.toMatch(furniture);
});

it('prints the same from a dark screen, black on white', async () => {
  const [light, dark] = [await print('agenda/terrorism/'), await print('agenda/terrorism/', 'dark')];
  expect(dark).toEqual(light);
  const page = await browser.open('agenda/terrorism/', { colorScheme: 'dark' });
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement);
    const said = document.querySelector('.said') as Element;
    return [color, backgroundColor, getComputedStyle(said).color, getComputedStyle(said, '::before').color];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
});

it.each(['notes/', 'speakers/', 'timeline/', 'map/', 'about/'])('prints /%s without furniture', async (path) => {
  const { text } = await print(path);
  expect(letters(text)).toContain(letters(site('root').page(path).$('h1').text()));
  expect(text).not.toMatch(/Search statements|Skip to|\bView\b|Speakers Register/);
});
