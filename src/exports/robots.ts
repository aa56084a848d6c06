/** What crawlers are told: they may read everything, and where all pages are listed. */
import { absolute, at } from '../addresses.ts';

export function robots(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(at('sitemap-index.xml'))}\n`;
}
