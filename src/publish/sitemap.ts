/** Lists the pages for search engines: all but those that ask not to be indexed. */
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { absolute, at } from '../addresses.ts';
import { escapeXml } from '../exports/xml.ts';

/** Most addresses that one sitemap may hold. */
const limit = 50_000;

export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const listed: string[] = [];
        for (const { pathname } of pages) {
          const file = pathname === '' || pathname.endsWith('/') ? `${pathname}index.html` : `${pathname}.html`;
          const html = await readFile(new URL(file, dir), 'utf8').catch(() => '');
          if (html && !/<meta name="?robots"? content="?noindex/.test(html)) listed.push(absolute(at(pathname)));
        }
        listed.sort();
        const parts = Array.from({ length: Math.ceil(listed.length / limit) }, (_, i) => listed.slice(i * limit, (i + 1) * limit));
        await Promise.all(parts.map((part, i) => writeFile(new URL(`sitemap-${i}.xml`, dir), sitemapFile('urlset', 'url', part))));
        await writeFile(
          new URL('sitemap-index.xml', dir),
          sitemapFile(
            'sitemapindex',
            'sitemap',
            parts.map((_, i) => absolute(at(`sitemap-${i}.xml`))),
          ),
        );
      },
    },
  };
}

function sitemapFile(root: string, entry: string, addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<${entry}><loc>${escapeXml(address)}</loc></${entry}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</${root}>\n`;
}
