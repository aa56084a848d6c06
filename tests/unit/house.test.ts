/** How `src/` is built: imports run one way and in no circle, files are small and named for one thing. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room of `src/`, a folder or a file, may import from besides itself. */
const rooms: Record<string, readonly string[]> = {
  edition: [],
  'addresses.ts': ['edition'],
  // Scripts within pages: components have them, the search adds its own, the policy allows them by their hashes.
  'inline-scripts.ts': [],
  exports: ['edition', 'addresses.ts'],
  search: ['edition', 'addresses.ts', 'inline-scripts.ts'],
  components: ['edition', 'addresses.ts', 'inline-scripts.ts', 'exports', 'search'],
  layouts: ['edition', 'addresses.ts', 'inline-scripts.ts', 'exports', 'components'],
  'mdx.ts': ['edition'],
  'content.config.ts': ['edition'],
  pages: ['edition', 'addresses.ts', 'mdx.ts', 'exports', 'search', 'components', 'layouts'],
  // What is done to finished pages, and the programs that start it, stand outside.
  publish: ['edition', 'addresses.ts', 'inline-scripts.ts', 'exports', 'search', 'components'],
  cli: ['edition', 'addresses.ts', 'publish'],
  'env.d.ts': [],
};

interface Import {
  file: string;
  target: string;
}

const files = globSync('src/**/*.{ts,mjs,astro,css}').map((file) => file.split('\\').join('/'));
const code = files.filter((file) => !file.endsWith('.css'));
const imports = code.flatMap((file): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^|[^\w.])(?:import|export)\b(?:[^'";]*?\bfrom)?\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => ({
    file,
    target: match[1] ?? '',
  })),
);
const roomOf = (file: string): string => file.split('/')[1] ?? '';
const targetOf = ({ file, target }: Import): string =>
  posix.normalize(join(dirname(file), target.replace(/\?.*/, '')).split('\\').join('/'));
const own = imports.filter(({ target }) => target.startsWith('.'));

describe('imports', () => {
  it('are seen', () => {
    expect(imports).toContainEqual({ file: 'src/edition/edition.ts', target: './outline.ts' });
    expect(imports).toContainEqual({ file: 'src/components/outline/Node.astro', target: '../../edition/current.ts' });
    expect(own.length).toBeGreaterThan(200);
  });

  it('lead to files that are there, named with their extension', () => {
    expect(own.filter((each) => !files.includes(targetOf(each)))).toEqual([]);
  });

  it('are between rooms that are known here', () => {
    const unknown = files.map(roomOf).filter((room) => !(room in rooms));
    expect([...new Set(unknown)], 'say in this file what these may import').toEqual([]);
  });

  it('run one way', () => {
    const wrong = own
      .map((each) => ({ file: each.file, to: roomOf(targetOf(each)) }))
      .filter(({ file, to }) => to !== roomOf(file) && !rooms[roomOf(file)]?.includes(to))
      .map(({ file, to }) => `${file} imports from ${to}`);
    expect(wrong).toEqual([]);
  });

  it('go round in no circle, types included', () => {
    const targets = Map.groupBy(own, ({ file }) => file);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (way.includes(file) || done.has(file)) return;
      for (const each of targets.get(file) ?? []) visit(targetOf(each), [...way, file]);
      done.add(file);
    };
    for (const file of code) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('reach the collections in one place only', () => {
    const users = imports.filter(({ target }) => target === 'astro:content').map(({ file }) => file);
    expect([...new Set(users)].sort()).toEqual(['src/content.config.ts', 'src/mdx.ts']);
  });

  it('keep what is known of the text and what is written of it free of the file system, the network and Astro', () => {
    // The content; and the font, the drawing program and the icon that pictures are drawn with.
    const reads = ['src/edition/read.ts', 'src/edition/load.ts', 'src/exports/pictures.ts'];
    const impure = imports.filter(
      ({ file, target }) =>
        ['edition', 'exports'].includes(roomOf(file)) && !reads.includes(file) && /^(node:(?!crypto)|astro(?!\/zod))/.test(target),
    );
    expect(impure).toEqual([]);
  });
});

describe('files', () => {
  it.each(['.ts', '.astro'])('ending in %s have names of their own', (ending) => {
    const named = code.filter((file) => roomOf(file) !== 'pages' && file.endsWith(ending) && !file.endsWith('.d.ts'));
    const repeated = [...Map.groupBy(named, (file) => basename(file).toLowerCase()).values()].filter(({ length }) => length > 1);
    expect(repeated).toEqual([]);
  });

  it('stand beside no folder of the same name', () => {
    const folders = new Set(files.map(dirname));
    expect(code.filter((file) => roomOf(file) !== 'pages' && folders.has(file.replace(/\.\w+$/, '')))).toEqual([]);
  });

  it('have at most 200 lines of at most 140 characters', () => {
    const long = files.flatMap((file) => {
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      const wide = lines.flatMap((line, i) => (line.length > 140 ? [`${file}:${i + 1} has ${line.length} characters`] : []));
      return [...(lines.length > 200 ? [`${file} has ${lines.length} lines`] : []), ...wide];
    });
    expect(long).toEqual([]);
  });

  it('have a space or a sign between a word and a value beside it: formatting has been seen to lose the space', () => {
    const fused = files
      .filter((file) => file.endsWith('.astro'))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((line, i) => (/(?<!\\)[a-z,;:]\{[a-zA-Z]/.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
      );
    expect(fused).toEqual([]);
  });
});
