/**
 * Gives every file that is made from the edition an address. A dynamic page would do for the build, but the
 * development server asks for a slash after the names that one gives.
 */
import type { AstroIntegration } from 'astro';
import { exportFiles } from '../exports/files.ts';

export function exportRoutes(): AstroIntegration {
  return {
    name: 'exports',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const { file } of exportFiles) injectRoute({ pattern: `/${file}`, entrypoint: './src/publish/export-file.ts', prerender: true });
      },
    },
  };
}
