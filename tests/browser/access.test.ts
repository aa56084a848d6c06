/** What opens over a page, what a screen reader is told, and readers' own colours, spacing, zoom and motion. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import type { Options } from '../support/browser.ts';
import { useBrowser } from '../support/browser.ts';
import { contrastOf, drawn } from '../support/contrast.ts';
import { pageTypes } from '../support/page-types.ts';

const browser = useBrowser();

/** Opens something over, or in, the page of a section. */
const states: Record<string, (page: Page) => Promise<void>> = {
  search: async (page) => {
    await page.keyboard.press('Control+k');
    await page.locator('dialog.search[open] input[type=search]').fill('Kuril Islands');
    await page.locator('dialog #results[aria-busy=false] li').first().waitFor();
  },
  'search for a misspelt word': async (page) => {
    await page.keyboard.press('Control+k');
    await page.locator('dialog.search[open] input[type=search]').fill('submarimes');
    await page.getByText('No statement has').waitFor();
  },
  note: async (page) => {
    await page.locator('#s5-1 a.mark').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.note:target').waitFor();
  },
  'card of a name': async (page) => {
    await page.locator('#name-card').waitFor({ state: 'attached' });
    await page.locator('#s5-1 a.name').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#name-card').waitFor({ state: 'visible' });
  },
  citation: async (page) => {
    await page.locator('#s5-2-p2 a.cite').focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog.cite-dialog[open]').waitFor();
  },
  settings: async (page) => {
    await page.locator('.settings summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.settings select').first().waitFor();
  },
  navigator: async (page) => {
    await page.locator('.agenda details').evaluate((details: HTMLDetailsElement) => void (details.open = true));
  },
  'link that could not be copied': async (page) => {
    await page.evaluate(() => void (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))));
    await page.locator('#s5-3 a.link').focus();
    await page.keyboard.press('Enter');
    await page.locator('.announcement input').waitFor();
  },
};

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Text of the page that lies outside the window, or under other text, though drawings and tables may scroll. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: { words: string; rect: DOMRect; node: Node }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement as Element;
      if (!node.data.trim() || !parent.checkVisibility() || parent.closest('svg, script, style, noscript, select, textarea, table, .skip'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) lines.push({ words: node.data.trim().slice(0, 30), rect, node });
    }
    const outside = lines.filter(({ rect }) => rect.right > innerWidth + 1 || rect.left < -1).map(({ words }) => `outside: ${words}`);
    const covered = lines.flatMap((a, i) =>
      lines
        .slice(i + 1, i + 40)
        .filter(({ node, rect }) => {
          const [x, y] = [
            Math.min(a.rect.right, rect.right) - Math.max(a.rect.left, rect.left),
            Math.min(a.rect.bottom, rect.bottom) - Math.max(a.rect.top, rect.top),
          ];
          return node !== a.node && x > 3 && y > Math.min(a.rect.height, rect.height) * 0.45;
        })
        .map((b) => `on each other: ${a.words} / ${b.words}`),
    );
    return [...outside, ...covered].slice(0, 10);
  });

describe.each(Object.keys(states))('with the %s open', (name) => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('axe finds nothing in %s at %i px', async (colorScheme, width) => {
    const page = await browser.open('agenda/energy/', { colorScheme, viewport: { width, height: 700 } });
    await states[name]!(page);
    expect(await violationsOn(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  });
});

it('shows a citation over a wide page as it does on its own', async () => {
  const page = await browser.open('agenda/energy/', { viewport: { width: 1280, height: 800 } });
  await states['citation']!(page);
  const [words, rest] = await page
    .locator('dialog dd')
    .first()
    .evaluate((form) => [form.querySelector('.quotation'), form].map((part) => part!.getBoundingClientRect().width));
  expect(words).toBeGreaterThan(rest! * 0.9);
});

describe('the accessibility tree', () => {
  it.each(pageTypes())('of /%s has its landmarks, each with a name of its own, and headings in order', async (path) => {
    const page = await browser.open(path);
    for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count(), role).toBe(1);
    const tree = await page.locator('body').ariaSnapshot();
    const landmarks = [...tree.matchAll(/^ *- ((?:navigation|complementary|region|search|form)\b[^:\n]*)/gm)].map(
      ([, landmark]) => landmark,
    );
    expect(landmarks.length).toBeGreaterThan(1);
    expect(new Set(landmarks).size, landmarks.join()).toBe(landmarks.length);
    const levels = [...tree.matchAll(/- heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
    // Links and buttons that would be read as nothing.
    expect(tree.match(/- (link|button|textbox|combobox|checkbox)(?=:?$)/gm) ?? []).toEqual([]);
  });

  it('reads a heading as it is printed, its permalink beside it', async () => {
    const page = await browser.open('agenda/economic-issues/');
    const tree = await page.locator('main').ariaSnapshot();
    // A note on a heading has its mark within it.
    expect(tree).toMatch(/- heading "6\. Other Economic issues(Note \d+)?" \[level=1\]/);
    expect(tree).toContain('- heading "(2) Fisheries" [level=2]');
    expect(tree).toMatch(/- link "6\(2\)":/);
  });

  it('has the mark and the note, with a way back', async () => {
    const page = await browser.open('agenda/energy/', { viewport: { width: 360, height: 700 } });
    expect(await page.getByRole('note').count()).toBe(0);
    await states['note']!(page);
    expect(await page.locator('#s5-1').ariaSnapshot()).toMatch(/- link "Note \d+"/);
    const note = await page.locator('.section').ariaSnapshot();
    expect(note).toMatch(/- note:\n\s+- link "\d+ outcome":[^]*- link "Back to the text":/);
  });

  it('has the search as a dialog with fields, filters, a status and a list', async () => {
    const page = await browser.open('agenda/energy/');
    await states['search']!(page);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('searchbox', { name: 'Search statements' }).waitFor();
    await dialog.getByRole('group', { name: 'Speaker, as reported' }).waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(5);
    await dialog.getByRole('combobox', { name: 'Section' }).waitFor();
    expect(await dialog.getByRole('status').textContent()).toMatch(/^\d+ statements/);
    expect(await dialog.getByRole('list', { name: 'Results' }).getByRole('listitem').count()).toBeGreaterThan(0);
    await dialog.getByRole('button', { name: 'Close' }).waitFor();
  });

  it('has the citation and the card as named dialogs', async () => {
    const page = await browser.open('agenda/energy/');
    await states['card of a name']!(page);
    await page.getByRole('dialog', { name: 'Koizumi, Junichiro' }).waitFor();
    await page.keyboard.press('Escape');
    await states['citation']!(page);
    const dialog = page.getByRole('dialog', { name: 'Cite 5(2) ¶2' });
    await dialog.getByRole('heading', { name: 'Cite 5(2) ¶2' }).waitFor();
    await dialog.getByRole('button', { name: 'Copy BibTeX' }).waitFor();
    await dialog.getByRole('checkbox', { name: 'Include the quotation' }).waitFor();
  });
});

it('marks the language of every word in another script', async () => {
  const strays = async (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        const isOther = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]/u.test(data);
        if (isOther && !parentElement!.closest('script, style') && parentElement!.closest('[lang]') === document.documentElement)
          found.push(data);
      }
      return found;
    });
  for (const path of ['', ...pageTypes()]) expect(await strays(await browser.open(path)), path).toEqual([]);
  for (const query of ['プーチン', 'Сахалин']) {
    const page = await browser.open(`search/?q=${encodeURIComponent(query)}`);
    await page.locator('.messages [lang]').first().waitFor();
    expect(await strays(page), query).toEqual([]);
  }
}, 120_000);

describe('contrast', () => {
  it.each(['light', 'dark'] as const)('of the outline is 7 : 1 as drawn in %s, also where it is linked to', async (colorScheme) => {
    const page = await browser.open('#s5-2-p2', { colorScheme });
    const words = await page.evaluate(() => {
      const ground = (element: Element | null): string => {
        for (let at = element; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
        }
        return 'white';
      };
      return [...document.querySelectorAll('[data-source], [data-source] *')]
        .filter((element) => !element.closest('[data-apparatus]') && element.textContent)
        .map((element) => ({ text: element.textContent.slice(0, 40), ink: getComputedStyle(element).color, paper: ground(element) }));
    });
    const colours = await drawn(
      page,
      words.flatMap(({ ink, paper }) => [ink, paper]),
    );
    const faint = words
      .map(({ text, ink, paper }) => ({ text, ratio: contrastOf(colours.get(ink)!, colours.get(paper)!) }))
      .filter(({ ratio }) => ratio < 7);
    expect(words.length).toBeGreaterThan(0);
    expect(faint).toEqual([]);
  });
});

const everyType = ['', ...pageTypes().filter((path) => path !== '' && path !== 'search/'), 'search/?q=pipeline'];

describe.each(everyType)('/%s', (path) => {
  const fits = async (options: Options, css = ''): Promise<Page> => {
    const page = await browser.open(path, options);
    // What is laid out only when it comes near is to be measured too.
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }, `* { content-visibility: visible !important } ${css}`);
    if (path.startsWith('search')) await page.locator('#results[aria-busy=false] li').first().waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await lost(page)).toEqual([]);
    return page;
  };

  // 1280 × 1024 at 400 %.
  it('loses nothing at 400 % zoom, where nothing stays in the way', async () => {
    const page = await fits({ viewport: { width: 320, height: 256 } });
    await page.evaluate(() => scrollTo(0, 600));
    const staying = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position) && element.getBoundingClientRect().height > 0)
        .map((element) => element.className),
    );
    expect(staying).toEqual([]);
  });

  it.each([320, 1000])('loses nothing at %i px when the reader sets the text wider', async (width) => {
    await fits(
      { viewport: { width, height: 800 } },
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-block-end: 2em !important }`,
    );
  });
});

describe("readers' own colours", () => {
  it('show what is linked to, what has the focus, and who speaks', async () => {
    const page = await browser.open('agenda/energy/#s5-1', { forcedColors: 'active', viewport: { width: 1280, height: 800 } });
    const look = (selector: string, part?: string) =>
      page.locator(selector).evaluate((element, pseudo) => {
        const { outlineStyle, outlineWidth, outlineColor, content, color, backgroundColor } = getComputedStyle(element, pseudo);
        return { outlineStyle, outlineWidth, outlineColor, content, color, backgroundColor };
      }, part);
    const target = await look('#s5-1');
    expect(target.outlineStyle).toBe('solid');
    expect(target.outlineColor).not.toBe('rgba(0, 0, 0, 0)');
    await page.keyboard.press('Tab');
    const link = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(link).toBe('solid');
    expect((await look('#s5-3 .said', '::before')).content).toBe('"Putin"');
    // Narration has no rule, which would give it a speaker's look.
    const rule = await page.locator('[id="s5-2-p1"]').evaluate((element) => {
      const { borderInlineStartColor } = getComputedStyle(element);
      return borderInlineStartColor === getComputedStyle(document.body).color ? 'drawn' : 'not drawn';
    });
    expect(rule).toBe('not drawn');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('leave results their marks and the filters their choice', async () => {
    const page = await browser.open('search/?q=pipeline&speaker=putin', { forcedColors: 'active' });
    await page.locator('#results mark').first().waitFor();
    expect(
      await page
        .locator('#results mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
    ).toBe('underline');
    const weight = (selector: string) => page.locator(selector).evaluate((label) => getComputedStyle(label).fontWeight);
    expect(await weight('fieldset label:has(:checked)')).not.toBe(await weight('fieldset label:not(:has(:checked)) >> nth=0'));
  });
});

describe('motion', () => {
  it.each([
    ['reduce', 0],
    ['no-preference', 1],
  ] as const)('%s: no animation in the page; %i rules for the change of pages', async (reducedMotion, expected) => {
    const page = await browser.open('', { reducedMotion });
    await page.locator('#s5-1 a.mark').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const rules = await page.evaluate(() => {
      const all = (list: CSSRuleList): CSSRule[] =>
        [...list].flatMap((rule) =>
          rule instanceof CSSMediaRule ? (matchMedia(rule.media.mediaText).matches ? all(rule.cssRules) : []) : [rule],
        );
      return [...document.styleSheets].flatMap((sheet) => all(sheet.cssRules)).filter(({ cssText }) => cssText.includes('view-transition'))
        .length;
    });
    expect(rules).toBe(expected);
  });
});
