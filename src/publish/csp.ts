/** Writes its Content-Security-Policy into every built page. Runs after whatever else changes a page's scripts and styles. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOf } from './built-files.ts';
import { withPolicy } from './policy.ts';

export function csp(): AstroIntegration {
  return {
    name: 'csp',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of filesOf(folder).filter((name) => name.endsWith('.html'))) {
          const path = join(folder, file);
          writeFileSync(path, withPolicy(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}
