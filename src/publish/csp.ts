/** Writes its Content-Security-Policy into every built page. Runs after whatever else changes a page's scripts and styles. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineScripts } from '../inline-scripts.ts';
import { changePages } from './built-files.ts';
import { withPolicy } from './policy.ts';

export function csp(): AstroIntegration {
  return {
    name: 'csp',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const faults: string[] = [];
        changePages(fileURLToPath(dir), ({ file, html }) => {
          try {
            return withPolicy(html, inlineScripts);
          } catch (error) {
            faults.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
            return html;
          }
        });
        if (faults.length > 0) throw new Error(faults.join('\n'));
      },
    },
  };
}
