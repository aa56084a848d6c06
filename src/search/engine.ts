/** Pagefind and the data beside it, in the browser: loads them and asks them. */
import { bucketOf } from './buckets.ts';
import type { Doc, Knowledge, KnownNode, Texts } from './data.ts';
import type { SearchBuild } from './engine-addresses.ts';
import { knowledgeAddress, scriptAddress, textsAddress } from './engine-addresses.ts';
import type { NameIndex } from './units.ts';
import { addNames } from './units.ts';

/** A document that Pagefind found: how well it answers, and the numbers of the words that matched. */
export interface Found {
  doc: Doc;
  score: number;
  words: number[];
}

/** What the reader has chosen; '' for all. */
export interface Filters {
  speaker: string;
  section: string;
}

export interface Engine {
  /** What has been fetched of names and refs. */
  names: NameIndex;
  nodes: Map<string, KnownNode>;
  /** Fetches what is known under these keys. */
  learn: (keys: string[]) => Promise<unknown>;
  /** All documents, where they are few enough to have been sent, else none. */
  docs: Doc[];
  /** The one value that stands for a document, however often it comes. */
  same: (doc: Doc | string) => Doc | undefined;
  /**
   * Documents in which Pagefind finds the words, best first; without words, all.
   * Of a small index they are the same whatever the filters: the caller counts by them.
   */
  ask: (words: string | null, filters: Filters) => Promise<Found[]>;
}

interface Pagefind {
  search: (
    words: string | null,
    options: object,
  ) => Promise<{ results: { id: string; score: number; words: number[]; data: () => Promise<{ meta: { doc: string } }> }[] }>;
}

/** How many results of a large index are read and checked. */
const readAtMost = 60;

/** @throws Error whose message says in a sentence what is wrong */
export async function loadEngine(build: SearchBuild): Promise<Engine> {
  if (!globalThis.WebAssembly) throw new Error('This browser does not run WebAssembly, which the search needs.');
  const names: NameIndex = new Map();
  const nodes: Engine['nodes'] = new Map();
  const buckets = new Map<number, Promise<void>>();
  const fill = async (bucket: number): Promise<void> => {
    const known = await json<Knowledge>(knowledgeAddress(build, bucket));
    addNames(names, known.names);
    for (const node of known.nodes) nodes.set(node[0], node);
  };
  const learn = (keys: string[]): Promise<unknown> =>
    Promise.all(
      keys.map((key) => {
        const bucket = bucketOf(key, build.buckets);
        if (!buckets.has(bucket)) buckets.set(bucket, fill(bucket));
        return buckets.get(bucket);
      }),
    );

  const isWhole = build.buckets < 2;
  const [{ createInstance }, texts] = await Promise.all([
    // An address in a variable: the bundler leaves the import alone (withastro/astro#17265).
    import(/* @vite-ignore */ scriptAddress(build.base)) as Promise<{ createInstance: (options: object) => Pagefind }>,
    isWhole ? json<Texts>(textsAddress(build)) : {},
    isWhole && learn(['']),
  ]);
  // Without the worker everything is fetched by the page itself, and what was preloaded is used. The texts that results bring are not searched.
  const pagefind = createInstance({
    noWorker: true,
    basePath: `${build.base}pagefind/`,
    metaCacheTag: build.tag,
    ranking: { metaWeights: { doc: 0 } },
  });
  const docs = Object.values(texts);
  const read = new Map<string, Doc>();
  const same: Engine['same'] = (doc) => {
    if (typeof doc === 'string') return docs.find(({ id, speech }) => speech && id === doc);
    const key = doc.speech ? doc.id : doc.text;
    return read.get(key) ?? (read.set(key, doc), doc);
  };
  const answers = new Map<string, Promise<Found[]>>();
  const ask: Engine['ask'] = (words, { speaker, section }) => {
    if (isWhole && words === null) return Promise.resolve(docs.map((doc) => ({ doc, score: 0, words: [] })));
    const filters = isWhole ? {} : { ...(speaker && { speaker }), ...(section && { section }) };
    const key = JSON.stringify([words, filters]);
    const answer =
      answers.get(key) ??
      pagefind
        .search(words, { filters })
        .then(({ results }) =>
          Promise.all(
            results
              .slice(0, isWhole ? undefined : readAtMost)
              .map(async (result) => ({
                ...result,
                doc: texts[result.id] ?? (same(JSON.parse((await result.data()).meta.doc) as Doc) as Doc),
              })),
          ),
        );
    answers.set(key, answer);
    return answer;
  };
  // Pagefind keeps silent about a part of the index that is missing, and finds nothing: a printed word must be found.
  const probe = docs[0]?.text.match(/\p{L}{5,}/u)?.[0];
  if (probe && (await ask(probe, { speaker: '', section: '' })).length === 0) throw missing();
  return { names, nodes, learn, docs, same, ask };
}

const missing = (): Error => new Error('A part of the search index is missing.');

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw missing();
  return response.json() as Promise<T>;
}
