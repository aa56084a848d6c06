/** Runs Pagefind over the records and says which files make up the search. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { base } from '../addresses.ts';
import type { Edition } from '../edition/model.ts';
import type { Doc, Texts } from './data.ts';
import { knowledgeOf, vocabularyOf } from './knowledge.ts';
import type { Record } from './records.ts';
import { documentsOf, recordsOf } from './records.ts';

/** Above this many characters the texts are not sent whole: each result then brings its own. */
const wholeTexts = 60_000;

export interface SearchFile {
  /** Path within the site. */
  path: string;
  content: string | Uint8Array;
}

/** Is the outline small enough to be sent whole, and everything loaded ahead? */
export function isSmall(edition: Edition): boolean {
  return edition.statements.reduce((sum, { text }) => sum + text.length, 0) <= wholeTexts;
}

/** Names what an index was made from: part of the addresses that may be cached for good. */
export function searchTag(edition: Edition): string {
  const made = JSON.stringify([recordsOf(edition), knowledgeOf(edition, base)]);
  return createHash('sha256').update(made).digest('hex').slice(0, 10);
}

/**
 * @param language of the outline; chooses Pagefind's stemmer
 * @param whole sends all texts at once; else each result brings its own
 * @returns the files, without the interfaces of Pagefind that this site does not use
 */
export async function searchFiles(edition: Edition, language: string, whole: boolean = isSmall(edition)): Promise<SearchFile[]> {
  const tag = searchTag(edition);
  const records = recordsOf(edition);
  const docs = documentsOf(edition);
  const files = named(await pagefindFiles(records, docs, whole, language), tag);
  const json = (path: string, value: unknown): SearchFile => ({ path, content: JSON.stringify(value) });
  const ids = new Map(
    files.filter(({ path }) => path.includes('/fragment/')).map(({ path, content }) => [urlIn(content), path.replace(/^.*\/|\..*$/g, '')]),
  );
  const texts: Texts = {
    docs,
    records: Object.fromEntries(records.map(({ url, kinds, doc, start, end }) => [ids.get(url), [kinds.join(' '), doc, start, end]])),
  };
  return [
    ...files,
    json(`search/knowledge.${tag}.json`, knowledgeOf(edition, base)),
    json(`search/words.${tag}.json`, vocabularyOf(edition)),
    ...(whole ? [json(`search/texts.${tag}.json`, texts)] : []),
  ];
}

async function pagefindFiles(records: readonly Record[], docs: readonly Doc[], whole: boolean, language: string): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const { url, kinds, content, speaker, section, doc, start, end } of records) {
    const added = await index.addCustomRecord({
      url: url.slice(base.length - 1),
      language,
      content,
      meta: whole ? {} : { place: JSON.stringify([kinds.join(' '), docs[doc], start, end]) },
      filters: { kind: kinds, section: [section], ...(speaker ? { speaker: [speaker] } : {}) },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused the record ${url}: ${added.errors.join('; ')}`);
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
  return base + url.slice(1);
}
