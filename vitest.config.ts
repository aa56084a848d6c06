import { defineConfig } from 'vitest/config';

const sites = { globalSetup: ['tests/support/global-setup.ts'] };

/** Four rings: `npm test -- --project unit`. Only the outer two build the sites. */
export default defineConfig({
  test: {
    // Most of the time a page is waited for: two at once, even where there are only two processors.
    maxWorkers: 2,
    // A busy machine may take ten times as long: slowness is no failure, so limits only end what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default', './tests/support/reporter.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...sites } },
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...sites } },
    ],
  },
});
