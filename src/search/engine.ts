/** What the search asks: Pagefind, and the data beside it. One for an outline sent whole, one for a large one; a build has either. */
import type { Doc, Knowledge, KnownNode } from './data.ts';
import type { SearchBuild } from './engine-addresses.ts';
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

/** What has been fetched of what is known. */
export interface Known {
  names: NameIndex;
  nodes: Map<string, KnownNode>;
  idle: string;
  endings: RegExp;
}

export interface Engine {
  known: Known;
  /** Fetches what is known of an id and of words in this order, as far as it has not been. */
  learn: (id: string, words: string[]) => Promise<unknown>;
  /** All documents, where they are few enough to have been sent, else none. */
  docs: Doc[];
  /** A statement that a name implies, as `KnownName` gives it. */
  implied: (given: Doc | number) => Doc;
  /**
   * Documents in which Pagefind finds the words, best first; without words, all.
   * With a speaker chosen only that speaker's spans are searched.
   */
  ask: (words: string | null, filters: Filters) => Promise<Found[]>;
}

export interface Result {
  id: string;
  score: number;
  words: number[];
  data: () => Promise<{ meta: { doc: string; before: string } }>;
}

export interface Pagefind {
  search: (words: string | null, options?: object) => Promise<{ results: Result[] }>;
}

/** Which kind of record answers: a speaker's spans where one is chosen, else statements and headings. */
export function kindFor(speaker: string): object {
  return speaker ? { kind: 'span', speaker } : { kind: { any: ['statement', 'heading'] } };
}

/** @throws Error whose message is the name of a sentence that says what is wrong (`sentences.ts`) */
export async function startPagefind({ pagefind, tag }: SearchBuild): Promise<Pagefind> {
  if (!globalThis.WebAssembly) throw new Error('noWasm');
  // An address in a variable: the bundler leaves the import alone (withastro/astro#17265).
  const address = `${pagefind}pagefind.js`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as { createInstance: (options: object) => Pagefind };
  let instance: Pagefind | undefined;
  await new Promise((ready, fail) => {
    // Pagefind looks every 50 ms whether it can search. It reads the weights as soon as it can.
    const ranking = {
      get metaWeights() {
        setTimeout(ready);
        // The texts that results bring are not searched.
        return { doc: 0, before: 0 };
      },
    };
    // Without the worker everything is fetched by the page itself, and what was preloaded is used.
    instance = createInstance({ noWorker: true, basePath: pagefind, metaCacheTag: tag, ranking });
    instance.search('').catch(fail);
  });
  return instance as unknown as Pagefind;
}

/** @returns what is known, and how to learn more: each bucket is fetched once */
export function learner({ data }: SearchBuild): { known: Known; fetchBucket: (bucket: number) => Promise<void> } {
  const known: Known = { names: new Map(), nodes: new Map(), idle: '', endings: /^/ };
  const asked: Record<number, Promise<void>> = {};
  const fetched = async (bucket: number): Promise<void> => {
    const { names, nodes, idle, endings } = await json<Knowledge>(`${data}known-${bucket}.json`);
    addNames(known.names, names);
    for (const node of nodes) known.nodes.set(node.id, node);
    known.idle = idle;
    known.endings = new RegExp(endings);
  };
  return { known, fetchBucket: (bucket) => (asked[bucket] ??= fetched(bucket)) };
}

export async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('incomplete');
  return response.json() as Promise<T>;
}
