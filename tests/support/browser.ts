/** A real browser for the tests of one file. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { flags } from './chromium.ts';
import type { SiteName } from './global-setup.ts';

export interface Options extends BrowserContextOptions {
  /** Which built site; the real outline at the root where nothing is said. */
  site?: SiteName;
}

export interface TestBrowser {
  /** A new page in a context of its own, where no copy for reading offline is made unless `serviceWorkers` is `allow`, at `path` (without the base path, with query and fragment); closed after the test. */
  open: (path: string, options?: Options) => Promise<Page>;
  /** What pages of this test said on the console as warning or error, threw, or asked from elsewhere. */
  complaints: string[];
  /** Does the browser's own search in the page find these words? The headless shell has none: there, do they stand in the visible text? */
  finds: (page: Page, words: string) => Promise<boolean>;
  /** Is it a whole browser, which runs text fragments, or the bundled headless shell, which does not? */
  isWhole: () => boolean;
}

/** Call it once, at the top of a test file. */
export function useBrowser(): TestBrowser {
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ ...inject('chromium').launch, args: flags });
  });
  afterEach(async () => {
    complaints.length = 0;
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(() => browser.close());

  return {
    complaints,
    isWhole: () => inject('chromium').whole,
    finds: (page, words) =>
      page.evaluate(
        ([text, whole]) =>
          whole
            ? (window as unknown as { find: (text: string) => boolean }).find(text)
            : document.body.innerText.replace(/\s+/g, ' ').includes(text),
        [words, inject('chromium').whole] as const,
      ),
    open: async (path, { site = 'root', ...options } = {}) => {
      const { origin, base } = inject('sites')[site];
      // The copy is the whole site: tests that are not about it need not wait for it.
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['warning', 'error'].includes(message.type()) && !message.text().includes('blocked by Playwright'))
          complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
          complaints.push(`request to ${request.url()}`);
      });
      await page.goto(origin + base + path);
      return page;
    },
  };
}
