import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, readHeaders } from '../../src/cli/read-headers.ts';
import { headerRules, headersFile } from '../../src/publish/headers.ts';

const files = [
  '404.html',
  '_astro/page.x1.js',
  'about/index.html',
  'index.html',
  'outline.json',
  'pagefind/fragment/a.pf_fragment',
  'pagefind/pagefind-worker.js',
  'pagefind/pagefind.en_1.pf_meta',
  'sw.js',
];
const rules = headerRules(files, '/name/');
const cacheOf = (path: string): string | undefined => headersFor(`/name/${path}`, rules)['Cache-Control'];

describe('headers', () => {
  it('say of every page what only they can say', () => {
    expect(headersFor('/name/about/', rules)).toEqual({
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': `frame-ancestors 'none'`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Referrer-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it('are those that the README names for Caddy', () => {
    const [, named = ''] = /\theader \{\n([^}]+)\n\t\}/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const forCaddy = [...named.matchAll(/^\t\t([A-Z][\w-]+) (?:"(.+)"|(.+))$/gm)].map(([, name, quoted, plain]) => ({
      name,
      value: quoted ?? plain,
    }));
    expect(forCaddy.length).toBeGreaterThan(0);
    const ours = headersFor('/name/about/', rules);
    for (const { name = '', value } of forCaddy) expect(ours[name], name).toBe(value);
    expect(Object.keys(ours).sort()).toEqual(['Cache-Control', 'Content-Security-Policy', ...forCaddy.map(({ name }) => name)].sort());
  });

  it('let hashed files be kept for ever and everything else be asked for again', () => {
    for (const path of ['_astro/page.x1.js', 'pagefind/fragment/a.pf_fragment', 'pagefind/pagefind.en_1.pf_meta'])
      expect(cacheOf(path), path).toBe('public, max-age=31536000, immutable');
    for (const path of ['', 'about/', '404.html', 'outline.json', 'sw.js', 'pagefind/pagefind-worker.js'])
      expect(cacheOf(path), path).toBe('no-cache');
  });

  it('let other sites read the exports, and nothing else', () => {
    expect(headersFor('/name/outline.json', rules)['Access-Control-Allow-Origin']).toBe('*');
    expect(headersFor('/name/about/', rules)).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  it('give workers a policy of their own beside the one for all', () => {
    expect(headersFor('/name/sw.js', rules)['Content-Security-Policy']).toBe(
      `frame-ancestors 'none', default-src 'none';connect-src 'self'`,
    );
    expect(headersFor('/name/pagefind/pagefind-worker.js', rules)['Content-Security-Policy']).toContain(`script-src 'wasm-unsafe-eval'`);
  });

  it('apply to the site only, where it lives under a path', () => {
    expect(headersFor('/', rules)).toEqual({});
  });

  it('are read as they were written', () => {
    expect(readHeaders(headersFile(rules))).toEqual(rules);
  });
});
