import { defineConfig } from 'vitest/config';

const sites = { globalSetup: ['tests/support/global-setup.ts'] };

/** Four rings: `npm test -- --project unit`. Only the outer two build the sites. */
export default defineConfig({
  test: {
    // These machines are shared: a slow moment is no failure.
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', './tests/support/reporter.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...sites, testTimeout: 60_000 } },
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...sites, testTimeout: 60_000 } },
    ],
  },
});
