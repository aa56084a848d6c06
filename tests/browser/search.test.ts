import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { useBrowser } from '../support/browser.ts';
import { buildFolder } from '../support/build.ts';
import { site } from '../support/site.ts';

const browser = useBrowser();

/** Waits until the results are final. */
const settled = (page: Page): Promise<void> =>
  page
    .locator('#results[aria-busy=false]')
    .waitFor({ state: 'attached' })
    .then(() => undefined);

/** Types a query and chooses a speaker; gives the ids of the results in order. */
async function idsFor(page: Page, query: string, speaker = ''): Promise<string[]> {
  await page.evaluate(
    ([words, who]) => {
      const input = document.querySelector<HTMLInputElement>('search-panel input[type=search]')!;
      document.querySelector<HTMLInputElement>(`search-panel input[name=speaker][value="${who}"]`)!.checked = true;
      input.value = words as string;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    [query, speaker],
  );
  await settled(page);
  return page.$$eval('#results > li', (items) =>
    items.map((item) => item.querySelector('a')!.hash.replace(/^#|:~:.*/g, '') || item.querySelector('a')!.pathname),
  );
}

async function openSearch(query = '', options: Parameters<typeof browser.open>[1] = {}): Promise<Page> {
  const page = await browser.open(`search/${query}`, options);
  await page.locator('search-panel .filters').waitFor();
  await settled(page);
  return page;
}
const status = (page: Page): Promise<string> => page.locator('search-panel [role=status]').innerText();

describe('the answers', () => {
  it('are the same under a base path, and lead there', async () => {
    const page = await openSearch('?q=plutonium', { site: 'base' });
    expect(await page.locator('#results > li a').first().getAttribute('href')).toMatch(/^\/name\/agenda\/[^/]+\/#s6-3-1:~:text=/);
    expect(browser.complaints).toEqual([]);
  });

  it('are found in another outline', async () => {
    const { pages } = site('small');
    const words = pages
      .find(({ path }) => path === '' || path === '/')!
      .$('.said')
      .first()
      .text();
    const page = await openSearch(`?q=${encodeURIComponent(`"${words.split(' ').slice(2, 5).join(' ')}"`)}`, { site: 'small' });
    expect(await page.locator('#results > li.hit').count()).toBeGreaterThan(0);
  });
});

describe('what the page says', () => {
  it.each([
    ['DPRK', 'The source prints DPRK as North Korea.'],
    ['Kuril Islands', 'The outline does not print Kuril Islands; it speaks of'],
    ['neutralty pact', 'Did you mean neutrality pact?'],
    ['zzzzz pipeline', 'Ignored (not in the outline): zzzzz.'],
    ['zzzzz pipeline', 'Did you mean pipeline?'],
    ['plutonum', 'No statement has plutonum. These have plutonium:'],
    ['9(4)', 'There is no 9(4); 9 has 9(1), 9(2) and 9(3).'],
    ['plutonium OR ITER', 'Read as words or as spaces: OR.'],
    ['what did Putin say about Kim Jong Il', 'Only Putin’s words: 1'],
    ['"pipeline project of"', 'The outline does not print these words in this order.'],
  ])('of %s', async (query, sentence) => {
    const page = await openSearch(`?q=${encodeURIComponent(query)}`);
    expect(await page.locator('.messages').innerText()).toContain(sentence);
  });

  it('counts statements, and occurrences by speaker', async () => {
    const page = await openSearch('?q=%22peace+treaty%22');
    expect(await page.getByRole('status').innerText()).toBe('3 statements. Koizumi uses it 3 times, Putin once.');
    expect(await page.locator('fieldset label').allInnerTexts()).toEqual(['all 3', 'Koizumi 2', 'Putin 1', 'Ivanov 0', 'narration 0']);
    // A number is how many statements the choice lists.
    await idsFor(page, 'pipeline barrels');
    expect(await page.getByRole('status').innerText()).toMatch(/^1 statement, \d partial match/);
    const [, , putin] = await page.locator('fieldset label').allInnerTexts();
    await idsFor(page, 'pipeline barrels', 'putin');
    expect(putin).toBe(`Putin ${await page.locator('#results > li').count()}`);
  });

  it('shows our notes apart, and never as results', async () => {
    const page = await openSearch('?q=Cadarache');
    expect(await page.locator('#results > li').count()).toBe(0);
    expect(await page.locator('.in-notes').innerText()).toContain('In the notes: 1');
    await page.locator('.in-notes a').click();
    await expect.poll(() => page.url()).toContain('/notes/#note-');
  });

  it('tells why a statement without the word is a result', async () => {
    const page = await openSearch('?q=Varyag');
    expect(await page.locator('#results > li').first().innerText()).toContain('the source says Varyag as Baryarg');
  });

  it('goes to a ref first', async () => {
    const page = await openSearch();
    for (const [ref, id] of [
      ['5(2)', 's5-2'],
      ['5.2', 's5-2'],
      ['s5-2', 's5-2'],
      ['2(2).1', 's2-2-1'],
      ['5(2) ¶2', 's5-2-p2'],
    ] as const)
      expect((await idsFor(page, ref))[0]).toBe(id);
    expect((await idsFor(page, '§ 7'))[0]).toMatch(/security-and-defense/);
    expect(await page.locator('#results > li').first().innerText()).toContain('Go to 7');
  });

  it('shows a heading as one, below statements', async () => {
    const page = await openSearch('?q=fisheries');
    const kinds = await page.$$eval('#results > li', (items) => items.map((item) => item.getAttribute('class')));
    expect(kinds).toEqual(['hit', 'hit', 'heading']);
  });

  it('lists all that a speaker is reported as saying, and in a statement of two only his words', async () => {
    const page = await openSearch('?speaker=ivanov');
    expect(await page.locator('#results > li').count()).toBe(1);
    expect(await idsFor(page, 'gratitude', 'putin')).toContain('s1-3');
    expect(await page.locator('#results').innerText()).not.toContain('Nutcracker');
  });
});

it.each(['Iraq', 'Fisheries', 'Terrorism', 'North Korea', 'Cultural Festival', 'Federation Summit', '§ 7', 'pipeline'])(
  'every result for %s leads to a page and to an element of it',
  async (query) => {
    const page = await openSearch(`?q=${encodeURIComponent(query)}`);
    const hrefs = await page.$$eval('#results a', (links) => (links as HTMLAnchorElement[]).map(({ href }) => href));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs) {
      expect((await page.request.get(href)).status(), href).toBe(200);
      const { pathname, hash } = new URL(href);
      const [id] = hash.slice(1).split(':~:');
      // The address of a whole section has no id.
      if (id) expect(site('root').page(pathname.slice(1)).$(`[id="${id}"]`).length, href).toBe(1);
      else expect(pathname).toMatch(/^\/agenda\/[^/]+\/$/);
    }
  },
);

describe('the address', () => {
  it('keeps query, filters and place, through back, forward and reload', async () => {
    const page = await openSearch('?q=cooperation', { viewport: { width: 700, height: 500 } });
    await page.locator('fieldset label', { hasText: 'Putin' }).click();
    await expect.poll(() => page.url()).toContain('?q=cooperation&speaker=putin');
    await settled(page);
    await page.evaluate(() => scrollTo(0, 300));
    await expect.poll(() => page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll)).toBe(300);
    await page.reload();
    await settled(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
    expect(await page.locator('fieldset :checked').getAttribute('value')).toBe('putin');
    await page.goBack();
    await expect.poll(() => page.locator('fieldset :checked').getAttribute('value')).toBe('');
    await page.goForward();
    await expect.poll(() => page.locator('fieldset :checked').getAttribute('value')).toBe('putin');
    await page.getByRole('button', { name: 'Remove the filter Putin' }).click();
    await expect.poll(() => page.url()).toMatch(/\?q=cooperation$/);
  });

  it('keeps the place where the browser does not tell when scrolling ends, as Safari does not', async () => {
    const page = await browser.open('about/', { viewport: { width: 700, height: 500 } });
    await page.addInitScript(() => {
      delete (window as { onscrollend?: unknown }).onscrollend;
      addEventListener('scrollend', (event) => event.stopImmediatePropagation(), { capture: true });
    });
    await page.goto(new URL('../search/?q=cooperation', page.url()).href);
    const scrollTo = async (y: number): Promise<void> => {
      await page.evaluate((top) => window.scrollTo(0, top), y);
      await expect.poll(() => page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll)).toBe(y);
    };
    const scrolled = async (y: number): Promise<void> => {
      await settled(page);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(y);
    };
    await settled(page);
    await scrollTo(300);
    await page.reload();
    await scrolled(300);
    // By script: a click would scroll to the filter first.
    await page.evaluate(() => document.querySelector<HTMLInputElement>('fieldset [value=putin]')!.click());
    await expect.poll(() => page.url()).toContain('speaker=putin');
    await settled(page);
    await scrollTo(120);
    await page.goBack();
    await scrolled(300);
    await page.goForward();
    await scrolled(120);
    await page.locator('#results > li > a').first().click();
    await page.waitForURL(/agenda/);
    await page.goBack();
    await scrolled(120);
  });

  it('goes to its place when the browser shows the page again as it was, but at its top, as Safari does', async () => {
    const page = await openSearch('?q=cooperation', { viewport: { width: 700, height: 500 } });
    await page.evaluate(() => scrollTo(0, 300));
    await expect.poll(() => page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll)).toBe(300);
    const place = await page.evaluate(() => {
      scrollTo(0, 0);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      return scrollY;
    });
    expect(place).toBe(300);
  });

  it('keeps the place that was left at once', async () => {
    const page = await openSearch('?q=cooperation', { viewport: { width: 700, height: 500 } });
    await page.evaluate(() => {
      scrollTo(0, 300);
      document.querySelector<HTMLInputElement>('fieldset [value=putin]')!.click();
    });
    await expect.poll(() => page.url()).toContain('speaker=putin');
    await settled(page);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
  });
});

describe('the keyboard', () => {
  it('opens the dialog, goes through the list, closes it and gives the focus back', async () => {
    const page = await browser.open('agenda/energy/');
    await page.locator('.home').focus();
    await page.keyboard.press('/');
    await page.locator('dialog.search[open]').waitFor();
    await page.keyboard.type('pipeline');
    await page.locator('#results > li').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement!.matches('#results > li:first-child a'))).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('pipeline');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement!.className)).toBe('home');
    await page.keyboard.press('Control+k');
    await page.locator('dialog.search[open]').waitFor();
    expect(await page.inputValue('dialog input[type=search]')).toBe('pipeline');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement!.matches('#results > li:first-child a'))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/#s5-/);
    // On the page one is on, the whole statement is the target and has the focus.
    await expect
      .poll(() => page.evaluate(() => [document.activeElement, document.querySelector(':target')].map((each) => each?.id)))
      .toEqual(['s5-2-p2', 's5-2-p2']);
    expect(browser.complaints).toEqual([]);
  });

  it('opens a ref alone at once', async () => {
    const page = await openSearch('?q=9(3)');
    await page.locator('[name=q]').press('Enter');
    await expect.poll(() => page.url()).toMatch(/#s9-3$/);
  });

  it('searches nothing while an input method composes', async () => {
    const page = await openSearch();
    const type = (words: string, isComposing: boolean): Promise<void> =>
      page.evaluate(
        ([value, composing]) => {
          const input = document.querySelector<HTMLInputElement>('[name=q]')!;
          input.value = value as string;
          input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing as boolean }));
          if (!composing) input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
        },
        [words, isComposing],
      );
    await type('pipe', true);
    await settled(page);
    expect(await status(page)).toBe('');
    await type('pipeline', false);
    await expect.poll(() => status(page)).toMatch(/^2 statements/);
  });

  it('leaves the single key alone where the reader wants that', async () => {
    const page = await browser.open('');
    await page.evaluate(() => (document.documentElement.dataset['keys'] = 'off'));
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog.search[open]').waitFor();
    expect(await page.inputValue('dialog input[type=search]')).toBe('');
  });
});

describe('a failure is a sentence and an offer', () => {
  const failure = async (page: Page): Promise<void> => {
    await expect.poll(() => status(page)).toBe('The search could not be loaded.');
    expect(await page.locator('.messages a').getAttribute('href')).toMatch(/register\/$/);
  };

  for (const missing of ['pagefind', 'pagefind/index', 'search'])
    it(`where ${missing} is missing`, async () => {
      const folder = join(buildFolder, 'without-index');
      rmSync(folder, { recursive: true, force: true });
      cpSync(site('root').folder, folder, { recursive: true });
      for (const name of missing === 'search' ? ['sw.js'] : ['sw.js', missing])
        rmSync(join(folder, name), { recursive: true, force: true });
      const server = await serve(folder, '/');
      const page = await browser.open('about/');
      if (missing === 'search') await page.route('**/search/*/*.json', (route) => route.abort());
      await page.goto(`${server.origin}/search/?q=pipeline`);
      await failure(page);
      await server.close();
    });

  it('asks once more by itself for what did not come', async () => {
    const page = await browser.open('about/', { serviceWorkers: 'block' });
    const failed = new Set<string>();
    await page.route(/\/(pagefind|search)\/.*\.(json|pf_meta|pf_index|pagefind)/, (route) => {
      const { pathname } = new URL(route.request().url());
      if (failed.has(pathname) || route.request().resourceType() === 'document') return route.continue();
      failed.add(pathname);
      return route.abort();
    });
    await page.goto(new URL('../search/?q=pipeline', page.url()).href);
    // Pagefind waits for ever for metadata that did not come: after ten seconds it is started again.
    await expect.poll(() => page.locator('#results > li').count()).toBe(2);
    expect(failed.size).toBeGreaterThan(3);
    browser.complaints.length = 0;
  });

  it('answers words where only the names are missing', async () => {
    const page = await browser.open('about/', { serviceWorkers: 'block' });
    await page.route('**/names.json', (route) => route.abort());
    await page.goto(new URL('../search/?q=pipeline', page.url()).href);
    await expect.poll(() => page.locator('#results > li').count()).toBe(2);
    expect(await page.locator('.messages').innerText()).toContain('The names could not be loaded');
    browser.complaints.length = 0;
  });

  it.each(['', 'agenda/energy/', 'search/?q=pipeline'])('where its own script is missing: on /%s', async (path) => {
    const page = await browser.open('about/', { serviceWorkers: 'block' });
    await page.route(/_astro\/search-/, (route) => route.abort());
    await page.goto(new URL(`../${path}`, page.url()).href);
    if (!path.startsWith('search')) await page.locator('[data-search-open]').click();
    await page.locator('.unloaded').waitFor();
    expect(await page.locator('.unloaded').innerText()).toContain('The button leads to the register');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect.poll(() => page.url()).toMatch(/\/register\//);
    browser.complaints.length = 0;
  });

  it('without WebAssembly', async () => {
    const page = await browser.open('about/');
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(new URL('../search/?q=pipeline', page.url()).href);
    await failure(page);
    expect(await page.locator('.messages').innerText()).toContain('WebAssembly');
  });

  it('without JavaScript: the form leads to the register', async () => {
    const page = await browser.open('search/', { javaScriptEnabled: false });
    expect(await page.locator('search-panel form').getAttribute('action')).toBe('/register/');
    expect(await page.locator('noscript').first().innerText()).toContain('The register');
  });

  it('where nothing is found', async () => {
    const page = await openSearch('?q=zzzzzzzzzzzz');
    expect(await status(page)).toBe('Nothing found.');
    expect(await page.locator('.messages').innerText()).toContain('the register');
  });
});

it('shows the first result in the upper half of a telephone, with the head of the dialog in sight', async () => {
  const page = await browser.open('', { viewport: { width: 320, height: 568 } });
  await page.locator('[data-search-open]').click();
  await page.locator('dialog input[type=search]').fill('cooperation');
  await page.locator('#results > li').nth(3).waitFor();
  const top = await page
    .locator('#results > li')
    .first()
    .evaluate((item) => item.getBoundingClientRect().top);
  expect(top).toBeLessThan(284);
  await page.locator('#results > li').last().scrollIntoViewIfNeeded();
  const close = await page.getByRole('button', { name: 'Close' }).boundingBox();
  expect(close!.y).toBeGreaterThanOrEqual(0);
  expect(close!.y + close!.height).toBeLessThan(100);
});

it('takes queries as data', async () => {
  const page = await openSearch();
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'a'.repeat(10_000),
    'pipeline '.repeat(1200),
    '\ud800 \udc00pipeline\ud83d',
    '\u202epipeline\u200f',
    '%',
    '%E0%A4%A',
    '.*+?^${}()|[]\\',
    '"',
    '" "',
    "'",
    '(((',
    '\u0000',
    '$&',
    '__proto__',
    'constructor',
  ];
  for (const query of hostile) {
    const start = Date.now();
    await idsFor(page, query);
    expect(Date.now() - start, query.slice(0, 30)).toBeLessThan(5000);
    await page.reload();
    await settled(page);
  }
  expect(await page.locator('search-panel :is(img, script)').count()).toBe(0);
  expect(browser.complaints).toEqual([]);
});

it('marks the words in their place, across punctuation, notes and names', async () => {
  const page = await openSearch();
  for (const query of [
    '"Japan-Russia Action Plan"',
    '"navigation map"',
    '"US$1 billion"',
    '"St. Petersburg"',
    '"the Baryarg had also"',
    '"Non-Proliferation Treaty (NPT)"',
    '"Pacific Pipeline Project was"',
    '"said, believed"',
    "Japan's",
  ]) {
    const [id] = await idsFor(page, query);
    if (!id) continue;
    const href = (await page.locator('#results > li a').first().getAttribute('href'))!;
    expect(href).not.toMatch(/:~:text=[^&]*[ "]/);
    const place = await browser.open(href.slice(1));
    await expect.poll(() => place.evaluate(() => document.querySelector(':target')?.closest('[data-ref]')?.id)).toBe(id);
    // Whether the browser finds what it is to mark: prefix, words and suffix stand in the text of the target in this order.
    for (const directive of href.split(':~:')[1]?.split('&') ?? []) {
      const parts = directive
        .replace('text=', '')
        .split(',')
        .map((part) => decodeURIComponent(part.replace(/^-|-$/g, '')));
      expect(
        await place.evaluate(() => document.querySelector(':target')!.closest('[data-ref]')!.textContent.replace(/\s+/g, ' ')),
      ).toContain(
        parts
          .slice(-2)
          .join(' ')
          .replace(/ (?=[.,;)'"])/g, ''),
      );
    }
    if (browser.isWhole()) {
      // Without the id only the words themselves can have moved the page.
      const words = await browser.open(href.slice(1).replace(/#[^:]*/, '#'), { viewport: { width: 600, height: 120 } });
      await expect.poll(() => words.evaluate(() => scrollY), { message: href }).toBeGreaterThan(0);
    }
  }
});
