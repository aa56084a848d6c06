/**
 * Gives every file that is made from the edition an address. One page with a parameter in its name would do for the build,
 * but the development server asks for a slash after the addresses of such a page.
 */
import type { AstroIntegration } from 'astro';
import { thisEdition } from '../edition/load.ts';
import { exportFiles, madeFor } from '../exports/export-files.ts';

export function exportRoutes(): AstroIntegration {
  return {
    name: 'exports',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const { file } of madeFor(exportFiles, thisEdition()))
          injectRoute({ pattern: `/${file}`, entrypoint: './src/publish/export-endpoint.ts', prerender: true });
      },
    },
  };
}
