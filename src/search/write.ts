/** Runs Pagefind over the records and says which files make up the search. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import type { Edition } from '../edition/edition.ts';
import type { SearchBuild, Texts } from './data.ts';
import { bucketsOf, knowledgeOf, vocabularyOf } from './knowledge.ts';
import type { IndexRecord } from './records.ts';
import { documentsOf, recordsOf, voicesOf } from './records.ts';

/** Above this many characters the texts are not sent whole: each result then brings its own. */
const wholeTexts = 60_000;

export interface SearchFile {
  /** Path within the site. */
  path: string;
  content: string | Uint8Array;
}

/** Names in a bucket of knowledge, in a large outline: about three kilobytes with the refs beside them. */
const perBucket = 60;

/** Is the outline small enough to be sent whole, and everything loaded ahead? */
export function isSmall({ statements }: Edition): boolean {
  return statements.reduce((sum, { words }) => sum + words.text.length, 0) <= wholeTexts;
}

/** Where the files of a site at `base` are. */
export function buildOf(base: string, edition: Edition, whole: boolean = isSmall(edition)): SearchBuild {
  const buckets = whole ? 0 : Math.max(2, Math.ceil(edition.names.length / perBucket));
  const [printed = ''] = /\p{L}{5,}/u.exec(edition.statements[0]?.words.text ?? '') ?? [];
  const tag = searchTag(edition);
  return { pagefind: `${base}pagefind/`, data: `${base}search/${tag}/`, tag, buckets, printed: whole ? printed : '' };
}

/** Names what an index was made from: part of the addresses that may be cached for good. */
function searchTag(edition: Edition): string {
  const made = JSON.stringify([documentsOf(edition), knowledgeOf(edition)]);
  return createHash('sha256').update(made).digest('hex').slice(0, 10);
}

/**
 * @param language of the outline; chooses Pagefind's stemmer
 * @param whole sends all texts at once; else each result brings its own
 * @returns the files, without the interfaces of Pagefind that this site does not use
 */
export async function searchFiles(edition: Edition, language: string, whole: boolean = isSmall(edition)): Promise<SearchFile[]> {
  const build = buildOf('', edition, whole);
  const docs = documentsOf(edition);
  const records = recordsOf(docs);
  const files = named(await pagefindFiles(records, whole, language), build.tag);
  const json = (name: string, value: unknown): SearchFile => ({ path: `${build.data}${name}.json`, content: JSON.stringify(value) });
  const known = knowledgeOf(edition);
  const words = json('words', vocabularyOf(edition));
  if (!whole) return [...files, words, ...bucketsOf(known, build.buckets, docs).map((each, i) => json(`known-${i}`, each))];
  // What is sent whole needs no text with each result.
  const fragments = files.filter(({ path }) => path.includes('/fragment/'));
  const ids = new Map(fragments.map(({ path, content }) => [urlIn(content), path.replace(/^.*\/|\..*$/g, '')]));
  const texts: Texts = {
    docs,
    records: Object.fromEntries(records.map((record) => [ids.get(record.url), [docs.indexOf(record.doc), ...voicesOf(record)]])),
  };
  return [...files.filter((file) => !fragments.includes(file)), words, json('known', known), json('texts', texts)];
}

async function pagefindFiles(records: readonly IndexRecord[], whole: boolean, language: string): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const { url, doc, kinds, speaker, content } of records) {
    const added = await index.addCustomRecord({
      url,
      language,
      content,
      filters: { kind: kinds, section: [doc.section], ...(speaker && { speaker: [speaker] }) },
      ...(!whole && { meta: { doc: JSON.stringify(doc) } }),
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused a record of ${doc.id}: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Pagefind could not write its index: ${made.errors.join('; ')}`);
  await close();
  return Promise.all(
    made.files
      .filter(({ path }) => !/^(pagefind-(?!entry).*|wasm\.unknown\.pagefind)$/.test(path))
      .map(async ({ path, content }) => ({
        path: `pagefind/${path}`,
        content: path === 'pagefind.js' ? await minified(path, content) : content,
      })),
  );
}

async function minified(name: string, script: Uint8Array): Promise<string> {
  const { code, errors } = await minify(name, new TextDecoder().decode(script), { module: true });
  if (errors.length > 0) throw new Error(`Pagefind’s script could not be made smaller: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}

/**
 * Pagefind names its metadata anew in every build; under the tag its address is known beforehand. Its program comes packed and is
 * unpacked by script; as WebAssembly a server sends it compressed, a sixth smaller, and the browser unpacks it.
 */
function named(files: readonly SearchFile[], tag: string): SearchFile[] {
  const entryFile = files.find(({ path }) => path === 'pagefind/pagefind-entry.json')!;
  const entry = JSON.parse(textOf(entryFile)) as { languages: Record<string, { hash: string; wasm: string }> };
  const renamed = new Map<string, string>();
  for (const language of Object.values(entry.languages)) {
    renamed.set(`pagefind/pagefind.${language.hash}.pf_meta`, `pagefind/pagefind.${tag}.pf_meta`);
    renamed.set(`pagefind/wasm.${language.wasm}.pagefind`, `pagefind/wasm.${language.wasm}.wasm`);
    // Pagefind puts its own ending behind the name that it finds here: behind the question mark it names nothing.
    Object.assign(language, { hash: tag, wasm: `${language.wasm}.wasm?` });
  }
  return files.map(({ path, content }) => {
    const isProgram = path.endsWith('.pagefind');
    const own = path === entryFile.path ? JSON.stringify(entry) : isProgram ? gunzipSync(content) : content;
    return { path: renamed.get(path) ?? path, content: own };
  });
}

function textOf({ content }: SearchFile): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function urlIn(fragment: SearchFile['content']): string {
  const { url } = JSON.parse(
    gunzipSync(fragment)
      .toString()
      .replace(/^pagefind_dcd/, ''),
  ) as { url: string };
  return url;
}
