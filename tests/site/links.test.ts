/** Every link within a site leads to a page or file of it, every fragment and every ARIA reference to an element. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';

const origin = 'https://edition.example';
const addressed = ['href', 'src', 'action', 'poster', 'data'];
const references = [
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'aria-activedescendant',
  'aria-errormessage',
  'for',
  'form',
  'list',
  'headers',
  'popovertarget',
  'commandfor',
];

/** Where the elements of a page lead, as written. */
function addresses($: CheerioAPI): string[] {
  return addressed.flatMap((name) =>
    $(`[${name}]`)
      .not('object[data=""]')
      .toArray()
      .map((element) => $(element).attr(name)!),
  );
}

describe.each(['root', 'base', 'small'] as const)('the site “%s”', (name) => {
  const { pages, base, folder } = site(name);
  const byPath = new Map(pages.map((page) => [page.path, page]));

  it('has no link that leads nowhere', () => {
    const broken = pages.flatMap(({ path, $ }) =>
      addresses($).flatMap((address) => {
        const url = new URL(address, origin + path);
        if (url.origin !== origin) return [];
        if (!url.pathname.startsWith(base)) return [`${path}: ${address} leads out of ${base}`];
        const target = byPath.get(decodeURI(url.pathname));
        if (!target) {
          const file = join(folder, decodeURI(url.pathname.slice(base.length)));
          return existsSync(file) && statSync(file).isFile() ? [] : [`${path}: ${address} leads to nothing`];
        }
        const id = decodeURIComponent(url.hash.slice(1).split(':~:')[0]!);
        return id === '' || target.$(`[id="${id}"]`).length > 0 ? [] : [`${path}: ${address} leads to no element of ${target.path}`];
      }),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('has no ARIA or form reference that leads nowhere', () => {
    for (const { path, $ } of pages)
      for (const reference of references)
        for (const element of $(`[${reference}]`).toArray())
          for (const id of $(element).attr(reference)!.split(/\s+/).filter(Boolean))
            expect($(`[id="${id}"]`).length, `${path}: ${reference}="${id}"`).toBe(1);
  });

  it('takes nothing from elsewhere to show a page', () => {
    for (const { path, $ } of pages)
      for (const element of $(
        'script[src], img[src], link[rel~=stylesheet], link[rel~=preload], link[rel~=icon], link[rel~=manifest], source, iframe, object',
      ).toArray()) {
        const address = $(element).attr('src') ?? $(element).attr('href') ?? $(element).attr('srcset') ?? '';
        expect(new URL(address, origin + path).origin, `${path}: ${address}`).toBe(origin);
      }
  });

  it('lets every page but hidden ones name its own address', () => {
    for (const { path, $ } of pages) {
      if ($('meta[name=robots][content*=noindex]').length) continue;
      expect($('link[rel=canonical]').attr('href'), path).toBe(origin + path);
    }
  });
});
