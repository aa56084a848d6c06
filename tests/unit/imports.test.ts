/** Imports run one way: outline ← registers ← edition ← exports, search ← components ← layouts ← pages. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each part of `src/`, a folder or a file, and the parts it may import from besides itself. */
const parts: Record<string, readonly string[]> = {
  outline: [],
  schemas: [],
  registers: ['outline'],
  'addresses.ts': ['outline'],
  edition: ['outline', 'registers', 'schemas', 'addresses.ts'],
  exports: ['outline', 'registers', 'schemas', 'addresses.ts', 'edition'],
  search: ['outline', 'registers', 'schemas', 'addresses.ts', 'edition', 'exports', 'inline-scripts.ts'],
  hosting: ['addresses.ts', 'edition', 'inline-scripts.ts'],
  build: ['outline', 'addresses.ts', 'edition', 'exports', 'hosting', 'wrap.ts'],
  'wrap.ts': [],
  'inline-scripts.ts': [],
  'content.config.ts': ['schemas', 'edition'],
  'edition.ts': ['outline', 'edition'],
  'files.ts': ['addresses.ts', 'edition.ts', 'exports', 'build'],
  // What runs in the browser: of the rest it knows only what search needs to understand a query, and how a citation's date is written.
  elements: ['search', 'exports', 'hosting', 'styles'],
  components: [
    'outline',
    'registers',
    'schemas',
    'addresses.ts',
    'edition',
    'edition.ts',
    'exports',
    'files.ts',
    'search',
    'elements',
    'styles',
    'wrap.ts',
    'inline-scripts.ts',
  ],
  layouts: ['outline', 'addresses.ts', 'edition', 'edition.ts', 'components', 'elements', 'hosting', 'styles', 'inline-scripts.ts'],
  pages: [
    'outline',
    'registers',
    'schemas',
    'addresses.ts',
    'edition',
    'edition.ts',
    'exports',
    'files.ts',
    'search',
    'hosting',
    'components',
    'layouts',
    'elements',
    'styles',
  ],
  styles: [],
  'env.d.ts': [],
};

const files = globSync('src/**/*.{ts,mjs,astro}').map((file) => file.split('\\').join('/'));
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^|[^\w.])(?:import|export)\b(?:[^'";]*?\bfrom)?\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, target]) => ({ file, target: target! }),
  ),
);
const partOf = (file: string): string => file.split('/')[1]!;

describe('imports', () => {
  it('are seen', () => {
    expect(imports).toContainEqual({ file: 'src/registers/find.ts', target: '../outline/content-error.ts' });
    expect(imports.length).toBeGreaterThan(80);
  });

  it('are between parts that are known here', () => {
    const unknown = files.map(partOf).filter((part) => !(part in parts));
    expect([...new Set(unknown)], 'say in this file what these may import').toEqual([]);
  });

  it('run one way', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, to: partOf(posix.normalize(join(dirname(file), target).split('\\').join('/'))) }))
      .filter(({ file, to }) => to !== partOf(file) && !parts[partOf(file)]?.includes(to))
      .map(({ file, to }) => `${file} imports from ${to}`);
    expect(wrong).toEqual([]);
  });

  it('reach the collections in one place only', () => {
    const users = imports.filter(({ target }) => target === 'astro:content').map(({ file }) => file);
    expect([...new Set(users)].sort()).toEqual(['src/content.config.ts', 'src/edition.ts']);
  });

  it('keep the domain free of the file system, the network and Astro', () => {
    const impure = imports.filter(
      ({ file, target }) => ['outline', 'registers', 'exports'].includes(partOf(file)) && /^(node:(?!crypto)|astro)/.test(target),
    );
    expect(impure).toEqual([]);
  });

  it('name files with their extension', () => {
    expect(imports.filter(({ target }) => target.startsWith('.') && !/\.(ts|astro|css|json)(\?(url|inline))?$/.test(target))).toEqual([]);
  });
});
