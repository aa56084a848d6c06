/** Golden files of every export of the small outline. `npm run golden` rewrites them; read the change as a diff. */
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import type { ExportFile } from '../../src/exports/export-files.ts';

const golden = (name: string): string => resolve('tests/fixtures/golden', name);
const isPicture = (name: string): boolean => name.endsWith('.png');

let edition: Edition;
let files: readonly ExportFile[];

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://edition.example');
  vi.stubEnv('BASE_PATH', 'name');
  edition = (await import('../../src/edition/load.ts')).loadEdition(resolve('tests/fixtures/small'));
  files = (await import('../../src/exports/export-files.ts')).exportFiles;
});

it('writes every text file as its golden file', async () => {
  for (const { file, make } of files.filter(({ file }) => !isPicture(file) && !file.endsWith('.epub'))) {
    const made = await make(edition);
    await expect(typeof made === 'string' ? made : new TextDecoder().decode(made), file).toMatchFileSnapshot(golden(file));
  }
});

it('writes the EPUB as its golden files, compared extracted', async () => {
  const made = await files.find(({ file }) => file === 'outline.epub')?.make(edition);
  const extracted = unzipSync(made as Uint8Array);
  for (const [name, bytes] of Object.entries(extracted))
    if (!isPicture(name)) await expect(new TextDecoder().decode(bytes), name).toMatchFileSnapshot(golden(`epub/${name}`));
  expect(Object.keys(extracted)[0]).toBe('mimetype');
});

it('writes every form of a citation as its golden file', async () => {
  const { citationForms } = await import('../../src/exports/citation-forms.ts');
  const { citationOf } = await import('../../src/exports/citation.ts');
  const { plainText } = await import('../../src/exports/citation-runs.ts');
  const nodes = [undefined, ...edition.nodes.values()];
  for (const { id, write } of citationForms) {
    const all = nodes.map((node) => plainText(write(citationOf(edition, node))));
    await expect(all.join('\n\n'), id).toMatchFileSnapshot(golden(`citations/${id}.txt`));
  }
});

it('writes the metadata of heads as their golden file', async () => {
  const { headOf, jsonLdOf } = await import('../../src/components/frame/head.ts');
  const pages = ['outline' as const, ...edition.sections.slice(1), 'other' as const].map((shows) => {
    const page = { title: 'A title', description: 'A description.', url: 'https://edition.example/name/page/', shows };
    return { ...headOf(edition, page), jsonLd: jsonLdOf(edition, page) };
  });
  await expect(JSON.stringify(pages, null, 1)).toMatchFileSnapshot(golden('heads.json'));
});
