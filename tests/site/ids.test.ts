import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';

describe.each(['root', 'base', 'small'] as const)('the site “%s”', (name) => {
  it('has every id once on each page', () => {
    for (const { path, $ } of site(name).pages) {
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id'));
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });
});
