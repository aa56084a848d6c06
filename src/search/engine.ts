/** What the search asks: Pagefind, and the data beside it. One for an outline sent whole, one for a large one; a build has either. */
import type { Doc, Knowledge, KnownName, KnownNode, SearchBuild } from './data.ts';

/** A record that Pagefind found: its document, how well it answers, and for whom. */
export interface Found {
  doc: Doc;
  score: number;
  /** The speakers, or `narration`, whose words it has alone; '' where it answers when nobody is chosen. */
  voices: string[];
}

/** What the reader has chosen; '' for all. */
export interface Filters {
  speaker: string;
  section: string;
}

/** What has been fetched of what is known. */
export interface Known {
  /** Names by the keys of their words; those of words that are only related begin with `~`. */
  names: Map<string, KnownName[]>;
  nodes: Map<string, KnownNode>;
  idle: string;
  endings: RegExp;
}

export interface Engine {
  /** @returns what is known of an id and of words in this order, and maybe more */
  learn: (id: string, words: string[]) => Promise<Known>;
  /** All documents, where they are few enough to have been sent, else none. */
  docs: Doc[];
  /** A statement that a name implies, as `KnownName` gives it. */
  implied: (given: Doc | number) => Doc;
  /** What Pagefind finds, best first: all that has the words, or, in a large outline, the best of what the filters leave. Without words, all. */
  ask: (words: string | null, filters: Filters) => Promise<Found[]>;
}

export interface Result {
  id: string;
  score: number;
  data: () => Promise<{ meta: { doc: string } }>;
}

export interface Pagefind {
  search: (words: string | null, options?: object) => Promise<{ results: Result[] }>;
}

/** @throws Error whose message is the name of a sentence that says what is wrong (`sentences.ts`) */
export async function startPagefind({ pagefind, tag, printed }: SearchBuild): Promise<Pagefind['search']> {
  if (!globalThis.WebAssembly) throw new Error('noWasm');
  // An address in a variable: the bundler leaves the import alone (withastro/astro#17265).
  const address = `${pagefind}pagefind.js`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as { createInstance: (options: object) => Pagefind };
  return new Promise((ready, fail) => {
    // Pagefind looks every 50 ms whether it can search. It reads the weights as soon as it can.
    const ranking = {
      get metaWeights() {
        setTimeout(ready, 0, search);
        // The texts that results bring are not searched.
        return { doc: 0 };
      },
    };
    // Without the worker everything is fetched by the page itself, and what was preloaded is used.
    const instance = createInstance({ noWorker: true, basePath: pagefind, metaCacheTag: tag, ranking });
    // Pagefind keeps silent about a part of the index that is missing, and finds nothing: a printed word must be found.
    const search: Pagefind['search'] = async (words, options) => {
      const found = await instance.search(words, options);
      if (printed && !found.results[0] && !(await instance.search(printed)).results[0]) throw new Error('incomplete');
      return found;
    };
    // Tells of a failure before that.
    instance.search('').catch(fail);
  });
}

export function knownFrom({ names, nodes, idle, endings }: Knowledge): Known {
  const index: Known['names'] = new Map();
  for (const name of names) for (const key of name[2].split('|')) index.set(key, [...(index.get(key) ?? []), name]);
  return { names: index, nodes: new Map(nodes), idle, endings: new RegExp(endings) };
}

export async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('incomplete');
  return response.json() as Promise<T>;
}
