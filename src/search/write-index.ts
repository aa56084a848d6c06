/** Runs Pagefind over the records, and lists the files of the search. */
import { createHash } from 'node:crypto';
import { close, createIndex } from 'pagefind';
import type { Edition } from '../edition/edition.ts';
import { commonWordsOf } from './english-words.ts';
import type { IndexRecord } from './index-records.ts';
import { recordsOf } from './index-records.ts';
import { passagesOf } from './passages.ts';
import type { SearchBuild } from './search-data.ts';
import { searchNamesOf } from './search-names.ts';

export interface SearchFile {
  /** Path within the site. */
  path: string;
  content: string | Uint8Array;
}

/** The search of one edition: where its files are, and the files. */
export interface WrittenSearch {
  build: SearchBuild;
  files: SearchFile[];
}

/**
 * @param base path of the site
 * @param language of the outline; chooses Pagefind's stemmer
 */
export async function writeSearch(edition: Edition, base: string, language: string): Promise<WrittenSearch> {
  const passages = passagesOf(edition);
  const texts = JSON.stringify({ passages });
  const names = JSON.stringify(searchNamesOf(edition));
  const common = JSON.stringify(commonWordsOf(passages.map(({ text }) => text)));
  const tag = createHash('sha256').update(texts).update(names).update(common).digest('hex').slice(0, 10);
  const data = `search/${tag}/`;
  return {
    build: { pagefind: `${base}pagefind/`, data: base + data, tag },
    files: [
      ...(await pagefindFiles(recordsOf(passages), language)),
      { path: `${data}texts.json`, content: texts },
      { path: `${data}names.json`, content: names },
      { path: `${data}common.json`, content: common },
    ],
  };
}

async function pagefindFiles(records: readonly IndexRecord[], language: string): Promise<SearchFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
    for (const [number, record] of records.entries()) {
      const added = await index.addCustomRecord(customRecord(record, number, language));
      if (added.errors.length > 0) throw new Error(`Pagefind refused a record of ${record.passage.id}: ${added.errors.join('; ')}`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind could not write its index: ${made.errors.join('; ')}`);
    return made.files.filter(({ path }) => isUsed(path)).map(({ path, content }) => ({ path: `pagefind/${path}`, content }));
  } finally {
    await close();
  }
}

function customRecord({ passage, speakers, text }: IndexRecord, number: number, language: string): Parameters<Index['addCustomRecord']>[0] {
  const [speaker] = speakers.filter(Boolean);
  const kinds = speakers.map((each) => (each ? 'span' : passage.kind));
  return {
    // Of two records with one address Pagefind silently drops one.
    url: `/${passage.path}?record=${number}`,
    language,
    content: text,
    filters: { kind: kinds, section: [passage.section], ...(speaker && { speaker: [speaker] }) },
    // Compared as text.
    sort: { record: String(number).padStart(8, '0') },
  };
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** Pagefind's own interfaces are not used, nor are the texts with which it would show results. */
function isUsed(path: string): boolean {
  return !/^(pagefind-(?!entry)|wasm\.unknown|fragment\/)/.test(path);
}
