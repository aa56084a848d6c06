/** What the search asks: Pagefind, the texts and the names. */
import type { IndexRecord } from './index-records.ts';
import { recordsOf } from './index-records.ts';
import { matchLiterally } from './match.ts';
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
  /** False where the names could not be fetched. */
  hasNames: boolean;
  /** @returns the records that have the words in some form, best first */
  ask: (words: string) => Promise<Found[]>;
  vocabulary: Vocabulary;
  /** Ends when the vocabulary knows the common words of English. */
  commonWords: () => Promise<void>;
  speakers: SearchSpeaker[];
}

/** The part of Pagefind's interface that is used. */
export interface Pagefind {
  search: (words: string | null, options?: { sort: { record: 'asc' } }) => Promise<{ results: { id: string; score: number }[] }>;
}

/** Names that could not be fetched: the outline's own words are searched all the same. */
const noNames: SearchNames = { names: [], nodes: [], speakers: [], irregular: [] };

/** @throws SearchError where the texts or the index cannot be had, each asked for twice */
export async function loadEngine(build: SearchBuild): Promise<Engine> {
  const names = fetchJson<SearchNames>(`${build.data}names.json`).catch(() => noNames);
  const texts = fetchJson<SearchTexts>(`${build.data}texts.json`);
  const [{ passages }, known, ask] = await Promise.all([texts, names, askingOf(build, texts)]);
  const vocabulary = new Vocabulary(passages, known.irregular);
  // Fetched when the search is ready, and waited for only by a query with a word that the outline does not print.
  const common = fetchJson<string[]>(`${build.data}common.json`)
    .catch(() => [])
    .then((words) => vocabulary.learnCommonWords(words));
  return {
    passages,
    commonWords: () => common,
    names: known.names,
    hasNames: known !== noNames,
    nameIndex: nameIndexOf(known.names),
    nodes: new Map(known.nodes.map((node) => [node.id, node])),
    speakers: known.speakers,
    vocabulary,
    ask,
  };
}

/** Milliseconds that Pagefind has to start, each of two times. */
const patience = 10_000;

/** Pagefind as far as it has started, with the ids of all its records in their order. */
interface Started {
  pagefind: Pagefind;
  ids: string[];
}

async function startPagefind({ pagefind: folder, tag }: SearchBuild, script: string): Promise<Started> {
  // Use a variable so that Vite does not bundle this import (withastro/astro#17265).
  const address = folder + script;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as { createInstance: (options: object) => Pagefind };
  // Without the worker the page itself fetches everything, and so uses what it has preloaded.
  const pagefind = createInstance({ noWorker: true, basePath: folder, metaCacheTag: tag });
  // Pagefind gives each record an id of its own. Sorted by number, its list of all records tells whose id it is.
  const { results } = await Promise.race([pagefind.search(null, { sort: { record: 'asc' } }), givingUp()]);
  return { pagefind, ids: results.map(({ id }) => id) };
}

/** Without its metadata Pagefind never answers, and does not say so. */
async function givingUp(): Promise<never> {
  await new Promise((go) => setTimeout(go, patience));
  throw new SearchError('incomplete');
}

async function askingOf(build: SearchBuild, texts: Promise<SearchTexts>): Promise<Engine['ask']> {
  if (!('WebAssembly' in globalThis)) throw new SearchError('no-webassembly');
  // A module that could not be fetched is asked for again only by another address. Its files come in two steps, the list of them and
  // then the rest, so that three attempts ask for each at least twice.
  const start = startPagefind(build, 'pagefind.js')
    .catch(() => startPagefind(build, 'pagefind.js?2'))
    .catch(() => startPagefind(build, 'pagefind.js?3'));
  const [{ pagefind, ids }, { passages }] = await Promise.all([
    start.catch((cause: unknown) => {
      throw new SearchError('unfetched', { cause });
    }),
    texts,
  ]);
  const records = recordsOf(passages);
  if (ids.length !== records.length) throw new SearchError('incomplete');
  const recordOf = new Map(records.map((record, number) => [ids[number], record]));
  const ask = async (words: string): Promise<Found[]> => {
    const { results } = await pagefind.search(words);
    return results.flatMap(({ id, score }) => {
      const record = recordOf.get(id);
      return record ? [{ ...record, score }] : [];
    });
  };
  // If a part of its index cannot be fetched, Pagefind finds nothing and does not say so. Printed words must be found.
  const isMissing = (words: string, found: readonly Found[]): boolean =>
    found.length === 0 && passages.some(({ text }) => matchLiterally(words, text).length > 0);
  const answers = new Map<string, Promise<Found[]>>();
  return (words) => {
    const answer =
      answers.get(words) ??
      ask(words).then(async (found) => {
        const again = isMissing(words, found) ? await ask(words) : found;
        if (isMissing(words, again)) throw new SearchError('incomplete');
        return again;
      });
    answers.set(words, answer);
    answer.catch(() => answers.delete(words));
    return answer;
  };
}

/** @throws SearchError where the file is not there or is not JSON, also when it is asked for again */
async function fetchJson<T>(address: string, isAgain = false): Promise<T> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as T;
  } catch (cause) {
    if (!isAgain) return fetchJson(address, true);
    throw new SearchError('unfetched', { cause });
  }
}
