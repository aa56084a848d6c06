import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy as withPolicyFor } from '../../src/publish/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const withPolicy = (html: string): string => withPolicyFor(html, ['go()', '{}']);
const policyOf = (html: string): string => /http-equiv="content-security-policy" content="([^"]+)"/.exec(withPolicy(html))![1]!;

describe('the policy of a page', () => {
  it('allows nothing to a page that needs nothing', () => {
    expect(policyOf(page('<title>A</title>'))).toBe(`default-src 'none';base-uri 'none';form-action 'none'`);
  });

  it('names inline scripts and styles by their hashes, speculation rules among them', () => {
    const policy = policyOf(page('<style>a{}</style><script>go()</script><script type="speculationrules">{}</script>'));
    expect(policy).toContain(`script-src ${hash('go()')} ${hash('{}')}`);
    expect(policy).toContain(`style-src ${hash('a{}')}`);
    expect(policy).not.toMatch(/script-src[^;]*'self'/);
  });

  it('leaves data out: JSON-LD is no script', () => {
    expect(policyOf(page('<script type="application/ld+json">{}</script>'))).not.toContain('script-src');
  });

  it('allows WebAssembly only where a script file can open the search', () => {
    const script = '<script type="module" src="/_astro/a.js"></script>';
    expect(policyOf(page(script))).not.toContain('wasm');
    expect(policyOf(page('', '<a data-search-open>Search</a>'))).not.toContain('wasm');
    expect(policyOf(page(script, '<a data-search-open>Search</a>'))).toContain(`script-src 'self' 'wasm-unsafe-eval';connect-src 'self'`);
  });

  it('allows forms, pictures and the manifest where they are', () => {
    const policy = policyOf(page('<link rel="manifest" href="/m"><link rel="icon" href="/i">', '<form action="/search/"></form>'));
    expect(policy).toContain(`form-action 'self'`);
    expect(policy).toContain(`img-src 'self'`);
    expect(policy).toContain(`manifest-src 'self'`);
  });
});

describe('a page with its policy', () => {
  it('has it directly after the character set', () => {
    expect(withPolicy(page('<title>A</title>'))).toMatch(
      /<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><title>/,
    );
  });

  it('has one style element in place of several, in their order', () => {
    const html = withPolicy(page('<style>\na{}</style><script>go()</script><style>b{}\n</style>'));
    expect(html).toContain('<style>a{}b{}</style><script>go()</script></head>');
    expect(html).toContain(hash('a{}b{}'));
  });

  it('keeps styles apart where a style sheet stands between them', () => {
    const html = withPolicy(page('<style>a{}</style><link rel="stylesheet" href="/b.css"><style>c{}</style>'));
    expect(html).toContain('<style>c{}</style>');
    expect(html).toContain(`style-src 'self' ${hash('a{}')} ${hash('c{}')}`);
  });

  it('governs a redirect too, which has no character set', () => {
    expect(withPolicy('<!doctype html><title>Redirecting</title>')).toMatch(/^<!doctype html><meta http-equiv="content-security-policy"/);
  });
});

describe('a page is refused', () => {
  it.each([
    ['an inline script', '<script>alert(1)</script>', 'a script that is not of this project: “alert(1)”'],
    ['one of another kind', '<script type="application/javascript">alert(2)</script>', 'a script that is not of this project: “alert(2)”'],
    ['one in a drawing', '<svg><script>alert(3)</script></svg>', 'a script that is not of this project: “alert(3)”'],
    ['one in a template', '<template><script>alert(4)</script></template>', 'a script that is not of this project: “alert(4)”'],
    ['a known one that was added to', '<script>go();alert(5)</script>', 'a script that is not of this project: “go();alert(5)”'],
    ['a script file from elsewhere', '<script src="//evil.example/_astro/a.js"></script>', '“//evil.example/_astro/a.js”'],
    ['a handler', '<img src="/a.png" onerror="alert(6)">', 'a script in the attribute “onerror” of <img>: “alert(6)”'],
    ['a handler in a drawing', '<svg onload="alert(7)"></svg>', 'a script in the attribute “onload” of <svg>: “alert(7)”'],
    ['a script as an address', '<a href="java\nscript:alert(8)">a</a>', 'a script in the attribute “href” of <a>: “java script:alert(8)”'],
    ['a script as the address of a form', '<button formaction=" JavaScript:alert(9)">', 'a script in the attribute “formaction”'],
    ['another document', '<iframe src="/"></iframe>', 'the element <iframe>'],
    ['an object', '<object data="/a.svg"></object>', 'the element <object>'],
    ['an embedded one', '<embed src="/a.svg">', 'the element <embed>'],
    ['styles in its body', '<style>main{display:none}</style>', 'a <style> outside its head: “main{display:none}”'],
  ])('that has %s', (_, html, sentence) => {
    expect(() => withPolicy(page('<script>go()</script><style>a{}</style>', `<main>${html}</main>`))).toThrow(sentence);
  });

  it('with no more than the beginning of a long script', () => {
    expect(() => withPolicy(page(`<script>${'x'.repeat(500)}</script>`))).toThrow(`“${'x'.repeat(60)}…”`);
  });

  it('not for data, nor for words about programs', () => {
    const html = page(
      '<script type="application/ld+json">{"a":1}</script>',
      '<p title="javascript: a language">onerror="x" &lt;script></p>',
    );
    expect(policyOf(html)).not.toContain('script-src');
  });
});
