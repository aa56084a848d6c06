/** Pagefind and the data beside it, in the browser: loads them and asks them. */
import type { Doc, Kind, Knowledge, Place, Texts } from './data.ts';
import type { SearchBuild } from './engine-addresses.ts';
import { searchAddresses } from './engine-addresses.ts';

/** A record that Pagefind found: where it stands, how well it answers, and the numbers of the words that matched. */
export interface Found {
  place: Place;
  score: number;
  words: number[];
}

export interface Filters {
  speaker?: string | undefined;
  section?: string | undefined;
}

export interface Engine {
  knowledge: Knowledge;
  /** All documents, where they are few enough to have been sent; else null. */
  docs: Doc[] | null;
  /**
   * Records of one kind in which Pagefind finds the words, best first.
   * In a small index the filters are left to the caller, who counts by them.
   */
  ask: (words: string, kind: Kind, filters: Filters) => Promise<Found[]>;
  /** What Pagefind lists without a word: everything that the filters let through. */
  list: (kind: Kind, filters: Filters) => Promise<Found[]>;
}

interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data: () => Promise<{ meta: { place: string } }>;
}
interface Pagefind {
  search: (words: string | null, options: object) => Promise<{ results: PagefindResult[] }>;
}

/** How many results of a large index are read and checked. */
const readAtMost = 60;

/** @throws Error whose message says in a sentence what is wrong */
export async function loadEngine(build: SearchBuild): Promise<Engine> {
  if (typeof WebAssembly === 'undefined') throw new Error('This browser does not run WebAssembly, which the search needs.');
  const { base, tag, whole } = build;
  const [pagefind, knowledge, texts] = await Promise.all([
    startPagefind(build),
    json<Knowledge>(`${base}search/knowledge.${tag}.json`),
    whole ? json<Texts>(`${base}search/texts.${tag}.json`) : null,
  ]);
  const docs = texts?.docs.map(docOf) ?? null;
  const places = new Map(Object.entries(texts?.records ?? {}).map(([id, [kind, doc, start, end]]) => [id, { kind, doc: docs?.[doc] as Doc, start, end }]));

  const read = async ({ id, score, words, data }: PagefindResult): Promise<Found> => ({ place: places.get(id) ?? placeIn((await data()).meta.place), score, words });
  const answers = new Map<string, Promise<Found[]>>();
  const search = (words: string | null, filters: object): Promise<Found[]> => {
    const key = JSON.stringify([words, filters]);
    const answer = answers.get(key) ?? pagefind.search(words, { filters }).then(({ results }) => Promise.all(results.slice(0, docs ? undefined : readAtMost).map(read)));
    answers.set(key, answer);
    return answer;
  };
  const engine: Engine = {
    knowledge,
    docs,
    ask: async (words, kind, { speaker, section }) => {
      if (!docs) return search(words, { kind, ...(speaker && kind === 'span' ? { speaker } : {}), ...(section ? { section } : {}) });
      return (await search(words, {})).filter(({ place }) => place.kind === kind);
    },
    list: async (kind, { speaker, section }) => {
      if (!docs) return search(null, { kind, ...(speaker ? { speaker } : {}), ...(section ? { section } : {}) });
      return [...places.values()].filter((place) => place.kind === kind).map((place) => ({ place, score: 0, words: [] }));
    },
  };
  await probe(engine);
  return engine;
}

async function startPagefind(build: SearchBuild): Promise<Pagefind> {
  const { script } = searchAddresses(build, '');
  // An address in a variable: the bundler leaves the import alone (withastro/astro#17265).
  const { createInstance } = await import(/* @vite-ignore */ script) as { createInstance: (options: object) => Pagefind };
  // Without the worker everything is fetched by the page itself, and what was preloaded is used.
  return createInstance({ noWorker: true, basePath: `${build.base}pagefind/`, metaCacheTag: build.tag });
}

/** Pagefind keeps silent about a part of the index that is missing, and finds nothing: a printed word must be found. */
async function probe({ docs, ask }: Engine): Promise<void> {
  const word = docs?.[0]?.text.match(/\p{L}{5,}/u)?.[0];
  if (word && (await ask(word, 'statement', {})).length === 0) throw new Error('A part of the search index is missing.');
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The search data could not be loaded (${response.status}).`);
  return response.json() as Promise<T>;
}

function placeIn(text: string): Place {
  const [kind, doc, start, end] = JSON.parse(text) as [Kind, Texts['docs'][number], number, number];
  return { kind, doc: docOf(doc), start, end };
}

/** A document as the search handles it. */
function docOf([id, ref, section, text, speech]: Texts['docs'][number]): Doc {
  return { id, ref, section, text, speech };
}
