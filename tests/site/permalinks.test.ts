/** What has been published never disappears, and its words never change. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Permalinks } from '../support/permalinks.ts';
import { lockFile, missingFrom, permalinksOf } from '../support/permalinks.ts';
import { site } from '../support/site.ts';

const locked = (): Permalinks => {
  expect(existsSync(lockFile), `${lockFile} is missing; “npm run lock” writes it`).toBe(true);
  return JSON.parse(readFileSync(lockFile, 'utf8')) as Permalinks;
};

it('keeps every page, id and file that has been published, and the words of every statement', () => {
  expect(missingFrom(permalinksOf(site('root').folder), locked(), 'is gone'), 'readers have linked to these; bring them back').toEqual([]);
});

it('has everything it publishes in the lock', () => {
  expect(missingFrom(locked(), permalinksOf(site('root').folder), 'is new'), 'run “npm run lock” and commit the lock').toEqual([]);
});
