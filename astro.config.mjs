import { resolve } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { base, site } from './src/addresses.ts';
import { exportRoutes } from './src/publish/export-routes.ts';
import { sitemap } from './src/publish/sitemap.ts';
import { remarkBase } from './src/publish/remark-base.ts';
import { contentFolder, thisEdition } from './src/edition/load.ts';
import { gfmOptions } from './src/edition/parse.ts';
import { csp } from './src/publish/csp.ts';
import { headers } from './src/publish/headers.ts';
import { offline } from './src/publish/offline.ts';
import { precompress } from './src/publish/precompress.ts';
import { remarkOutline } from './src/components/outline/remark-outline.ts';
import { search } from './src/search/integration.ts';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      // The words are the source's: GFM is named with our options, and nothing is made "smart".
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, gfmOptions], remarkBase, remarkOutline(resolve(contentFolder, 'outline'))],
    }),
  },
  // In this order: the search index, then what is written into pages, then what is made of finished pages.
  integrations: [mdx(), exportRoutes(), search(thisEdition), sitemap(), csp(), offline(), headers(), precompress()],
  vite: {
    build: {
      // Scripts stay files: cached across pages, and never part of the first response.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handler) {
          // Astro marks every MDX module with a directive the bundler does not know: withastro/astro#18087.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
