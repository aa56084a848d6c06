/** What the search asks: Pagefind, the texts and the names. */
import { wordsOf } from './fold.ts';
import type { IndexRecord } from './index-records.ts';
import { recordsOf } from './index-records.ts';
import type { NameIndex } from './name-index.ts';
import { nameIndexOf } from './name-index.ts';
import type { Passage, SearchBuild, SearchName, SearchNames, SearchNode, SearchSpeaker, SearchTexts } from './search-data.ts';
import { SearchError } from './search-error.ts';
import { Vocabulary } from './vocabulary.ts';

/** A record that Pagefind found, and how well it answers. */
export interface Found extends IndexRecord {
  score: number;
}

export interface Engine {
  passages: Passage[];
  names: SearchName[];
  nameIndex: NameIndex;
  nodes: ReadonlyMap<string, SearchNode>;
  /** @returns the records that have the words in some form, best first; asked without words, all of them */
  ask: (words: string | null) => Promise<Found[]>;
  vocabulary: Vocabulary;
  speakers: SearchSpeaker[];
}

/** The part of Pagefind's interface that is used. */
export interface Pagefind {
  search: (words: string | null, options?: { sort: { record: 'asc' } }) => Promise<{ results: { id: string; score: number }[] }>;
}

/** @throws SearchError */
export async function loadEngine(build: SearchBuild): Promise<Engine> {
  const [pagefind, { passages }, { names, nodes, speakers, irregular, common }] = await Promise.all([
    startPagefind(build),
    fetchJson<SearchTexts>(`${build.data}texts.json`),
    fetchJson<SearchNames>(`${build.data}names.json`),
  ]);
  const ask = await askOf(pagefind, passages);
  return { passages, names, nameIndex: nameIndexOf(names), nodes: new Map(nodes.map((node) => [node.id, node])), ask, speakers, vocabulary: new Vocabulary(passages, irregular, common) };
}

async function startPagefind({ pagefind, tag }: SearchBuild): Promise<Pagefind> {
  if (!globalThis.WebAssembly) throw new SearchError('no-webassembly');
  // Use a variable so that Vite does not bundle this import (withastro/astro#17265).
  const address = `${pagefind}pagefind.js`;
  try {
    const { createInstance } = (await import(/* @vite-ignore */ address)) as { createInstance: (options: object) => Pagefind };
    // Without the worker the page itself fetches everything, and so uses what it has preloaded.
    return createInstance({ noWorker: true, basePath: pagefind, metaCacheTag: tag });
  } catch (cause) {
    throw new SearchError('unfetched', { cause });
  }
}

async function askOf(pagefind: Pagefind, passages: readonly Passage[]): Promise<Engine['ask']> {
  // Pagefind gives each record an id of its own. Sorted by number, its list of all records tells whose id it is.
  const all = await pagefind.search(null, { sort: { record: 'asc' } }).catch((cause: unknown) => {
    throw new SearchError('unfetched', { cause });
  });
  const records = recordsOf(passages);
  if (all.results.length !== records.length) throw new SearchError('incomplete');
  const recordOf = new Map(records.map((record, number) => [all.results[number]?.id, record]));
  const [printed = ''] = printedWords(passages);
  const answers = new Map<string | null, Promise<Found[]>>();
  const ask = async (words: string | null): Promise<Found[]> => {
    const { results } = await pagefind.search(words);
    // If a part of its index is missing, Pagefind finds nothing and does not say so. A printed word must be found.
    if (results.length === 0 && (await pagefind.search(printed)).results.length === 0) throw new SearchError('incomplete');
    return results.flatMap(({ id, score }) => {
      const record = recordOf.get(id);
      return record ? [{ ...record, score }] : [];
    });
  };
  return (words) => {
    const answer = answers.get(words) ?? ask(words);
    answers.set(words, answer);
    answer.catch(() => answers.delete(words));
    return answer;
  };
}

/** Words of five letters or more: Pagefind surely has them. */
function printedWords([first]: readonly Passage[]): string[] {
  const text = first?.text ?? '';
  return wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => /^\p{L}{5,}$/u.test(word));
}

/** @throws SearchError where the file is not there or is not JSON */
export async function fetchJson<T>(address: string): Promise<T> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as T;
  } catch (cause) {
    throw new SearchError('unfetched', { cause });
  }
}
