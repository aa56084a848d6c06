import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyOf, withPolicy } from '../../src/publish/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

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
    const script = '<script type="module" src="/a.js"></script>';
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
