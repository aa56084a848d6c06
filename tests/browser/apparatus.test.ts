/** Cards of names, and the pages beside the text in a real browser. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { contrastOf, drawn } from '../support/contrast.ts';

const browser = useBrowser();
const names = 'main a.name';

describe('a name in the text', () => {
  const openCard = async (options?: Parameters<typeof browser.open>[1]) => {
    const page = await browser.open('agenda/energy/', options);
    const card = page.locator('#name-card');
    await card.waitFor({ state: 'attached' });
    const name = page.locator(`#s5-1 a.name[href$="#pacific-pipeline"]`);
    await name.click();
    await card.waitFor({ state: 'visible' });
    return { page, card, name };
  };

  it('opens one card with name, description, where else it stands, and its entry', async () => {
    const { page, card } = await openCard();
    expect(await card.textContent()).toContain('Pacific Pipeline Project');
    expect(await card.getByRole('link', { name: '5(2) ¶2' }).getAttribute('href')).toBe('#s5-2-p2');
    // The place where the reader is needs no link.
    expect(await card.getByRole('link', { name: '5(1)', exact: true }).count()).toBe(0);
    expect(await card.getByRole('link', { name: 'Entry in the register' }).getAttribute('href')).toMatch(/register\/#pacific-pipeline$/);
    await page.locator(names).first().click();
    await expect.poll(() => card.textContent()).not.toContain('Pacific Pipeline Project');
    expect(await page.locator('[popover]:popover-open').count()).toBe(1);
    expect(browser.complaints).toEqual([]);
  });

  it('opens its card with Enter, takes the focus in, and gives it back on Escape', async () => {
    const page = await browser.open('agenda/energy/', { site: 'base' });
    const card = page.locator('#name-card');
    await card.waitFor({ state: 'attached' });
    await page.locator(names).first().focus();
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'visible' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('name-card');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#name-card') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('name');
  });

  it('closes its card when the reader clicks elsewhere', async () => {
    const { page, card } = await openCard();
    await page.locator('h1').click();
    await card.waitFor({ state: 'hidden' });
  });

  it('closes its card when a link in it stays on the page', async () => {
    const { page, card } = await openCard();
    await card.getByRole('link', { name: '5(2) ¶2' }).click();
    await card.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).toBe('#s5-2-p2');
  });

  it('has its card within a narrow window', async () => {
    const { page, card } = await openCard({ viewport: { width: 320, height: 640 } });
    const box = (await card.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('leads to its entry without script, with a modified click, and when the data cannot be had', async () => {
    const bare = await browser.open('agenda/energy/', { javaScriptEnabled: false });
    await bare.locator(names).first().click();
    expect(bare.url()).toMatch(/\/register\/#/);

    const page = await browser.open('agenda/energy/');
    await page.locator('#name-card').waitFor({ state: 'attached' });
    await page
      .locator(names)
      .first()
      .click({ modifiers: ['Control'] });
    expect(await page.locator('#name-card').isVisible()).toBe(false);
    expect(page.url()).toMatch(/agenda\/energy\/$/);

    await page.route('**/register.json', (route) => route.abort());
    await page.locator(names).first().click();
    await page.waitForURL(/\/register\/#/);
  });
});

describe.each(['notes/', 'records/', 'register/', 'speakers/', 'speakers/putin/', 'timeline/', 'map/', 'about/', '404.html'])(
  '%s',
  (path) => {
    it('needs no sideways scroll at 320 px', async () => {
      const page = await browser.open(path, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  },
);

describe('the words that a note is on', () => {
  const marked = async (note: string, path: string): Promise<string[]> => {
    const page = await browser.open(`${path}#note-${note}`);
    const lemmas = await page
      .locator('[data-lemma]')
      .evaluateAll((all) => all.map((each) => ({ words: each.textContent, colour: getComputedStyle(each).backgroundColor })));
    await page.close();
    return lemmas.filter(({ colour }) => colour !== 'rgba(0, 0, 0, 0)').map(({ words }) => words);
  };

  it('are marked while it is open, and no others', async () => {
    expect(await marked('what-was-signed', '')).toEqual(['document signed']);
    expect(await marked('pacific-pipeline', 'agenda/energy/')).toEqual(['the ', 'Pacific Pipeline Project']);
  });

  it('are marked in a heading, too', async () => {
    expect(await marked('public-security', 'agenda/security-and-defense/')).toEqual(['Public Security']);
  });
});

it('a report of an error can be copied, where the site names no address for it', async () => {
  const page = await browser.open('about/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await page.getByText('Copied', { exact: true }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Error in “.+”, version \d+\.\d+\.\d+, text [0-9a-f]{8}, http/);
});

it.each([320, 1280])('an address in the register leads to its entry, though what is above was not laid out, at %d px', async (width) => {
  for (const id of ['koizumi', 'matsuyama', 'united-states', 'd-march']) {
    const page = await browser.open(`register/#${id}`, { viewport: { width, height: 800 } });
    const top = (): Promise<number> => page.locator(`#${id}`).evaluate((entry) => entry.getBoundingClientRect().top);
    // Under the bar, and it stays there.
    for (let look = 0; look < 3; look += 1) {
      expect(await top(), id).toBeGreaterThan(0);
      expect(await top(), id).toBeLessThan(320);
      await page.waitForTimeout(50);
    }
    await page.close();
  }
});

describe.each(['timeline/', 'map/'])('the drawings of %s', (path) => {
  it.each(['light', 'dark'] as const)('stand out from the page in the %s scheme', async (colorScheme) => {
    const page = await browser.open(path, { colorScheme, viewport: { width: 320, height: 640 } });
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('main svg text')].map((text) => ({ text: text.textContent, ink: getComputedStyle(text).fill })),
    );
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const colours = await drawn(page, [paper, ...texts.map(({ ink }) => ink)]);
    const faint = texts.filter(({ ink }) => contrastOf(colours.get(ink)!, colours.get(paper)!) < 4.5).map(({ text }) => text);
    expect(faint).toEqual([]);
  });

  it('have names that do not lie on one another, measured as drawn', async () => {
    const page = await browser.open(path, { viewport: { width: 320, height: 640 } });
    const crossings = await page.evaluate(() =>
      [...document.querySelectorAll('main svg')].flatMap((svg) => {
        const boxes = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
        return boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              ({ box }) =>
                a.box.left < box.right - 1 && box.left < a.box.right - 1 && a.box.top < box.bottom - 3 && box.top < a.box.bottom - 3,
            )
            .map((b) => `${a.text} / ${b.text}`),
        );
      }),
    );
    expect(crossings).toEqual([]);
  });

  it('lead from a name to its place', async () => {
    const page = await browser.open(path);
    const link = page.locator('main svg a').first();
    const href = await link.getAttribute('href');
    await link.locator('text').first().click();
    await expect.poll(() => page.url().endsWith(href!)).toBe(true);
  });
});
