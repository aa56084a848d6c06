/** Lists the pages for search engines: all but those that ask not to be indexed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { absolute, at } from '../addresses.ts';
import { block, el, textEl, xmlFile } from '../exports/xml.ts';
import { pagesOf } from './built-files.ts';

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const listed: string[] = [];
        for (const { file, html } of pagesOf(folder))
          if (!/<meta name="?robots"? content="?noindex/.test(html)) listed.push(absolute(at(file.replace(/index\.html$/, ''))));
        // Two files, since search engines have been told of both.
        writeFileSync(join(folder, 'sitemap-0.xml'), list('urlset', 'url', listed.sort()));
        writeFileSync(join(folder, 'sitemap-index.xml'), list('sitemapindex', 'sitemap', [absolute(at('sitemap-0.xml'))]));
      },
    },
  };
}

function list(name: string, entry: string, addresses: readonly string[]): string {
  const entries = addresses.map((address) => el(entry, {}, textEl('loc', address)));
  return xmlFile(block(name, { xmlns }, entries));
}
