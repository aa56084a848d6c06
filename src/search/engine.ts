/** Pagefind and the data beside it, in the browser: loads them and asks them. */
import type { Doc, Knowledge, Place, Texts } from './data.ts';
import type { SearchBuild } from './engine-addresses.ts';
import { searchAddresses } from './engine-addresses.ts';
import type { NameIndex } from './units.ts';
import { indexNames } from './units.ts';

/** A record that Pagefind found: where it stands, how well it answers, and the numbers of the words that matched. */
export interface Found {
  place: Place;
  score: number;
  words: number[];
}

/** What the reader has chosen; '' for all. */
export interface Filters {
  speaker: string;
  section: string;
}

export interface Engine {
  knowledge: Knowledge;
  names: NameIndex;
  /** All documents, where they are few enough to have been sent; else null. */
  docs: Doc[] | null;
  /**
   * Records in which Pagefind finds the words, best first; without words, all.
   * Of a small index they are records of every kind, and the filters are left to the caller, who counts by them.
   */
  ask: (words: string | null, filters: Filters) => Promise<Found[]>;
}

interface Pagefind {
  search: (
    words: string | null,
    options: object,
  ) => Promise<{ results: { id: string; score: number; words: number[]; data: () => Promise<{ meta: { place: string } }> }[] }>;
}

/** How many results of a large index are read and checked. */
const readAtMost = 60;

/** @throws Error whose message says in a sentence what is wrong */
export async function loadEngine(build: SearchBuild): Promise<Engine> {
  if (!globalThis.WebAssembly) throw new Error('This browser does not run WebAssembly, which the search needs.');
  const { script, texts, knowledge } = searchAddresses(build, '');
  const [{ createInstance }, known, whole] = await Promise.all([
    // An address in a variable: the bundler leaves the import alone (withastro/astro#17265).
    import(/* @vite-ignore */ script) as Promise<{ createInstance: (options: object) => Pagefind }>,
    json<Knowledge>(knowledge),
    texts ? json<Texts>(texts) : null,
  ]);
  // Without the worker everything is fetched by the page itself, and what was preloaded is used. The texts that results bring are not searched.
  const pagefind = createInstance({
    noWorker: true,
    basePath: `${build.base}pagefind/`,
    metaCacheTag: build.tag,
    ranking: { metaWeights: { place: 0 } },
  });
  const docs = whole && whole.docs;
  // One value for each document and each place, however often it is found: answers are brought together by them.
  const read = new Map<string, Doc>();
  const places = new Map<string, Place>();
  const placeOf = (id: string, [kinds, given, start, end]: [string, Doc, number, number]): Place => {
    const key = `${given.id} ${given.speech ? '' : given.text}`;
    const doc = read.get(key) ?? given;
    read.set(key, doc);
    const place = places.get(id) ?? { kinds, doc, start, end };
    places.set(id, place);
    return place;
  };
  for (const [id, [kinds, doc, start, end]] of Object.entries(whole?.records ?? {})) placeOf(id, [kinds, docs?.[doc] as Doc, start, end]);

  const answers = new Map<string, Promise<Found[]>>();
  const ask: Engine['ask'] = (words, { speaker, section }) => {
    if (docs && words === null) return Promise.resolve([...places.values()].map((place) => ({ place, score: 0, words: [] })));
    const filters = docs
      ? {}
      : { kind: speaker ? 'span' : { any: ['statement', 'heading'] }, ...(speaker && { speaker }), ...(section && { section }) };
    const key = JSON.stringify([words, filters]);
    const answer =
      answers.get(key) ??
      pagefind.search(words, { filters }).then(({ results }) =>
        Promise.all(
          results.slice(0, docs ? undefined : readAtMost).map(async ({ id, score, words: numbers, data }) => ({
            place: places.get(id) ?? placeOf(id, JSON.parse((await data()).meta.place) as [string, Doc, number, number]),
            score,
            words: numbers,
          })),
        ),
      );
    answers.set(key, answer);
    return answer;
  };
  // Pagefind keeps silent about a part of the index that is missing, and finds nothing: a printed word must be found.
  const probe = docs?.[0]?.text.match(/\p{L}{5,}/u)?.[0];
  if (probe && (await ask(probe, { speaker: '', section: '' })).length === 0) throw new Error('A part of the search index is missing.');
  return { knowledge: known, names: indexNames(known.names), docs, ask };
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('A part of the search index is missing.');
  return response.json() as Promise<T>;
}
