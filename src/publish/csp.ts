/** Writes its Content-Security-Policy into every built page. Runs after whatever else changes a page's scripts and styles. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineScripts } from '../inline-scripts.ts';
import { filesOf } from './built-files.ts';
import { withPolicy } from './policy.ts';

export function csp(): AstroIntegration {
  return {
    name: 'csp',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const faults: string[] = [];
        for (const file of filesOf(folder).filter((name) => name.endsWith('.html'))) {
          const path = join(folder, file);
          try {
            writeFileSync(path, withPolicy(readFileSync(path, 'utf8'), inlineScripts));
          } catch (error) {
            faults.push(`${file}: ${(error as Error).message}`);
          }
        }
        if (faults.length > 0) throw new Error(faults.join('\n'));
      },
    },
  };
}
