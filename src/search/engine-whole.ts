/** The engine for an outline that is sent whole: all texts at once. */
import { isLatin } from './buckets.ts';
import type { Texts } from './data.ts';
import type { Engine, Found } from './engine.ts';
import { json, learner, startPagefind } from './engine.ts';
import type { SearchBuild } from './engine-addresses.ts';

export async function loadWhole(build: SearchBuild): Promise<Engine> {
  const { known, fetchBucket } = learner(build);
  const [pagefind, texts] = await Promise.all([startPagefind(build), json<Texts>(`${build.data}texts.json`), fetchBucket(0)]);
  const docs = Object.values(texts);
  const answers = new Map<string, Promise<Found[]>>();
  const ask = (words: string): Promise<Found[]> => {
    const answer =
      answers.get(words) ??
      pagefind.search(words).then(({ results }) => results.map((result) => ({ ...result, doc: texts[result.id] as Found['doc'] })));
    answers.set(words, answer);
    return answer;
  };
  // Pagefind keeps silent about a part of the index that is missing, and finds nothing: a printed word must be found.
  const probe = /\p{L}{5,}/u.exec(docs[0]?.text ?? '')?.[0];
  if (probe && !(await ask(probe))[0]) throw new Error('incomplete');
  return {
    known,
    learn: async (id) => isLatin(id) || fetchBucket(1),
    docs,
    implied: (given) => docs[given as number] as (typeof docs)[number],
    ask: (words) => (words === null ? Promise.resolve(docs.map((doc) => ({ doc, score: 0, words: [] }))) : ask(words)),
  };
}
