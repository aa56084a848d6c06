/** What the service worker of a built site keeps for reading offline. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';

describe.each(['root', 'base', 'small'] as const)('the service worker of the site “%s”', (name) => {
  const { folder, base, read, page, pages } = site(name);
  const worker = read('sw.js');
  const kept = [...worker.matchAll(/\burl:[`"]([^`"]+)[`"],revision:(?:null|[`"][^`"]+[`"]),integrity:[`"]sha256-([^`"]+)[`"]/g)].map(
    ([, url = '', sha256 = '']) => ({ url, sha256, bytes: readFileSync(join(folder, url.slice(base.length))) }),
  );

  it('names every page and every file that pages need, with the hash that the file has', () => {
    for (const { path, file } of pages)
      expect(
        kept.map(({ url }) => url),
        path,
      ).toContain(base + file);
    for (const { url, sha256, bytes } of kept) expect(createHash('sha256').update(bytes).digest('base64'), url).toBe(sha256);
    for (const file of ['pagefind/pagefind.js', 'icon-192.png', 'manifest.webmanifest'])
      expect(kept.map(({ url }) => url)).toContain(base + file);
  });

  it('keeps as much as readers are told', () => {
    const said = page('about/').$('[data-offline-size]').text();
    const [, number = '', unit = ''] = /^([\d.]+) (kB|MB)$/.exec(said) ?? [];
    const sum = kept.reduce((total, { bytes }) => total + bytes.length, 0) / (unit === 'MB' ? 1_000_000 : 1000);
    expect(Number(number) / sum, said).toBeCloseTo(1, 1);
  });

  it('is one file, without what Workbox says to developers, which is as long again', () => {
    expect(worker.match(/\bimportScripts\(|\bimport\b|process\.env/g)).toBeNull();
    const list = kept.reduce((sum, { url, sha256 }) => sum + url.length + sha256.length, 0);
    expect(worker.length - list).toBeLessThan(25_000);
  });

  it('leaves old pages alone while they are open, and never removes the copies of others', () => {
    expect(worker.match(/skipWaiting|caches\.delete\(/g)).toBeNull();
  });
});
