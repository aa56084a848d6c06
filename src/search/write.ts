/** Runs Pagefind over the records and says which files make up the search. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import type { Edition } from '../edition/model.ts';
import type { Doc, Texts } from './data.ts';
import { placesOf } from './engine-addresses.ts';
import { bucketsOf, knowledgeOf, vocabularyOf } from './knowledge.ts';
import { documentsOf } from './records.ts';

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
  return statements.reduce((sum, { text }) => sum + text.length, 0) <= wholeTexts;
}

/** Into how many buckets the knowledge is divided; 1 where the outline is sent whole. */
export function bucketCount(edition: Edition, whole: boolean = isSmall(edition)): number {
  return whole ? 1 : Math.max(2, Math.ceil(edition.names.length / perBucket));
}

/** Names what an index was made from: part of the addresses that may be cached for good. */
export function searchTag(edition: Edition): string {
  const made = JSON.stringify([documentsOf(edition), knowledgeOf(edition)]);
  return createHash('sha256').update(made).digest('hex').slice(0, 10);
}

/**
 * @param language of the outline; chooses Pagefind's stemmer
 * @param whole sends all texts at once; else each result brings its own
 * @returns the files, without the interfaces of Pagefind that this site does not use
 */
export async function searchFiles(edition: Edition, language: string, whole: boolean = isSmall(edition)): Promise<SearchFile[]> {
  const build = placesOf('', searchTag(edition), bucketCount(edition, whole));
  const docs = documentsOf(edition);
  const files = named(await pagefindFiles(docs, whole, language), build.tag);
  const json = (path: string, value: unknown): SearchFile => ({ path, content: JSON.stringify(value) });
  const fragments = files.filter(({ path }) => path.includes('/fragment/'));
  const ids = new Map(fragments.map(({ path, content }) => [urlIn(content), path.replace(/^.*\/|\..*$/g, '')]));
  const texts: Texts = Object.fromEntries(docs.map((doc, i) => [ids.get(urlOf(i)), doc]));
  return [
    // What is sent whole needs no text with each result.
    ...files.filter((file) => !whole || !fragments.includes(file)),
    ...bucketsOf(knowledgeOf(edition), build.buckets, whole ? [] : docs).map((known, i) => json(`${build.data}known-${i}.json`, known)),
    json(`${build.data}words.json`, vocabularyOf(edition)),
    ...(whole ? [json(`${build.data}texts.json`, texts)] : []),
  ];
}

/** Unique: of two records with one address Pagefind silently drops one. */
const urlOf = (index: number): string => `/${index}`;

async function pagefindFiles(docs: readonly Doc[], whole: boolean, language: string): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const [i, doc] of docs.entries()) {
    const speakers = [...new Set((doc.speech ?? []).map(([speaker]) => speaker))];
    const added = await index.addCustomRecord({
      url: urlOf(i),
      language,
      content: doc.text,
      ...(!whole && { meta: { doc: JSON.stringify(doc) }, filters: { section: [doc.section], ...(speakers[0] && { speaker: speakers }) } }),
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused the record of ${doc.id}: ${added.errors.join('; ')}`);
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

/** Pagefind names its metadata file anew in every build; under the tag its address is known beforehand. */
function named(files: readonly SearchFile[], tag: string): SearchFile[] {
  const text = (content: SearchFile['content']): string => (typeof content === 'string' ? content : new TextDecoder().decode(content));
  const hash = files.map(({ path }) => /^pagefind\/pagefind\.(.*)\.pf_meta$/.exec(path)?.[1]).find(Boolean) as string;
  return files.map(({ path, content }) => ({
    path: path === `pagefind/pagefind.${hash}.pf_meta` ? `pagefind/pagefind.${tag}.pf_meta` : path,
    content: path === 'pagefind/pagefind-entry.json' ? text(content).replace(hash, tag) : content,
  }));
}

function urlIn(fragment: SearchFile['content']): string {
  const { url } = JSON.parse(
    gunzipSync(fragment)
      .toString()
      .replace(/^pagefind_dcd/, ''),
  ) as { url: string };
  return url;
}
