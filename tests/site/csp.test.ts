/** Every page carries a policy that allows what stands in it and nothing else. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const isData = (type: string | undefined): boolean =>
  type !== undefined && !['module', 'text/javascript', 'speculationrules', 'importmap'].includes(type);

describe.each(['root', 'base', 'small'] as const)('every page of the site “%s”', (name) => {
  it('has one policy, before anything it governs', () => {
    for (const { path, html, $ } of site(name).pages) {
      const metas = $('meta[http-equiv="content-security-policy"]');
      expect(metas.length, path).toBe(1);
      const before = html.slice(0, html.indexOf('<meta http-equiv="content-security-policy"'));
      expect(before, path).not.toMatch(/<(script|style|link|title|body)/);
      expect(metas.attr('content'), path).toMatch(/^default-src 'none';base-uri 'none';form-action '(none|self)'/);
      expect(metas.attr('content'), path).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    }
  });

  it('allows each of its inline scripts and styles by its hash, and no other', () => {
    for (const { path, $ } of site(name).pages) {
      const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
      const inline = [...$('style'), ...$('script:not([src])').filter((_, script) => !isData($(script).attr('type')))].map((element) =>
        hash($(element).text()),
      );
      expect(policy.match(/'sha256-[^']+'/g)?.sort() ?? [], path).toEqual([...new Set(inline)].sort());
    }
  });

  it('has no handlers and no styles in attributes, which no hash allows', () => {
    for (const { path, $ } of site(name).pages) {
      const attributes = $('*')
        .get()
        .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []));
      expect(
        attributes.filter((attribute) => attribute === 'style' || attribute.startsWith('on')),
        path,
      ).toEqual([]);
    }
  });

  it('asks for nothing from elsewhere', () => {
    for (const { path, $ } of site(name).pages) {
      const asked = $('[src], link[rel~=stylesheet], link[rel~=icon], link[rel=manifest], link[rel=modulepreload], link[rel=preload]')
        .get()
        .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
      expect(
        asked.filter((address) => !address.startsWith(site(name).base)),
        path,
      ).toEqual([]);
    }
  });

  it('may compile WebAssembly only where the search can be opened', () => {
    for (const { path, $ } of site(name).pages) {
      const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
      expect(policy.includes('wasm-unsafe-eval'), path).toBe($('script[src]').length > 0 && $('[data-search-open], #results').length > 0);
    }
  });
});
