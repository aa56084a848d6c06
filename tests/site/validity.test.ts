/** Every page is valid HTML. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

describe.each(['root', 'base', 'small'] as const)('the site “%s”', (name) => {
  it('is valid on every page', async () => {
    for (const { path, html } of site(name).pages) {
      const { results } = await validator.validateString(html, path);
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
      );
      expect(faults).toEqual([]);
    }
  });

  it('has a title, a description, a language and one first heading on every page', () => {
    const titles = new Map<string, string>();
    for (const { path, $ } of site(name).pages) {
      expect($('html').attr('lang'), path).toBeTruthy();
      expect($('h1').length, `${path}: h1`).toBe(1);
      expect($('meta[name=description]').attr('content')?.length, `${path}: description`).toBeGreaterThan(20);
      const title = $('title').first().text();
      expect(titles.get(title), `${path} has the title “${title}” of another page`).toBeUndefined();
      titles.set(title, path);
    }
  });
});
