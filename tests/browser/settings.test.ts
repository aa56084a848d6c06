/** The reader's settings, remembered in the browser. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const chosen = { theme: 'dark', bare: 'yes', keys: 'off' };

/** A page of a browser that remembers `settings`, a JSON text. */
async function openWith(settings: string): Promise<Page> {
  const page = await browser.open('about/');
  await page.evaluate((text) => (localStorage['settings'] = text), settings);
  return page;
}

/** Opens the settings of the page, and gives what they show. */
async function shown(page: Page): Promise<Record<string, string>> {
  await page.locator('.settings summary').click();
  return page.$$eval('.settings select', (selects) =>
    Object.fromEntries((selects as HTMLSelectElement[]).map(({ name, value }) => [name, value])),
  );
}
const remembered = (page: Page): Promise<unknown> => page.evaluate(() => JSON.parse(localStorage['settings'] as string) as unknown);
const applied = (page: Page): Promise<Record<string, string | undefined>> =>
  page.evaluate(() => {
    const { theme, bare, keys } = document.documentElement.dataset;
    return { theme, bare, keys };
  });

it('show what was chosen, and a change of one keeps the others', async () => {
  const page = await openWith(JSON.stringify(chosen));
  await page.reload();
  expect(await shown(page)).toEqual(chosen);
  await page.getByLabel('Show').selectOption('');
  expect(await remembered(page)).toEqual({ theme: 'dark', keys: 'off' });
  expect(await applied(page)).toEqual({ theme: 'dark', keys: 'off' });
  await page.reload();
  expect(await shown(page)).toEqual({ ...chosen, bare: '' });
});

it('show and apply what was chosen where the script in the head has not run yet', async () => {
  const page = await openWith(JSON.stringify(chosen));
  await page.route('**/about/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const late = html.replace(/<script type="module" async>[^]*?<\/script>/, '');
    expect(late).not.toBe(html);
    await route.fulfill({ response, body: late });
  });
  await page.reload();
  expect(await shown(page)).toEqual(chosen);
  expect(await applied(page)).toEqual(chosen);
  await page.getByLabel('Press / to search').selectOption('');
  expect(await remembered(page)).toEqual({ theme: 'dark', bare: 'yes' });
});

it('keep what was chosen in another window meanwhile', async () => {
  const page = await openWith('{}');
  await page.reload();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await shown(other);
  await other.getByLabel('Colours').selectOption('dark');
  await shown(page);
  await page.getByLabel('Show').selectOption('yes');
  expect(await remembered(page)).toEqual({ theme: 'dark', bare: 'yes' });
});

it.each(['', 'null', '{', '[]', '{"theme":"pink"}'])('are the usual ones where %j is remembered', async (settings) => {
  const page = await openWith(settings);
  await page.reload();
  expect(await shown(page)).toEqual({ theme: '', bare: '', keys: '' });
  await page.getByLabel('Colours').selectOption('light');
  expect(await remembered(page)).toMatchObject({ theme: 'light' });
  expect(browser.complaints).toEqual([]);
});
