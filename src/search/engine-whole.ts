/** The engine for an outline that is sent whole: all texts at once. */
import { isLatin } from './buckets.ts';
import type { Doc, Texts } from './data.ts';
import type { Engine, Found } from './engine.ts';
import { json, kindFor, learner, startPagefind } from './engine.ts';
import type { SearchBuild } from './engine-addresses.ts';

export async function loadWhole(build: SearchBuild): Promise<Engine> {
  const { known, fetchBucket } = learner(build);
  const [pagefind, texts] = await Promise.all([startPagefind(build), json<Texts>(`${build.data}texts.json`), fetchBucket(0)]);
  const docs = Object.values(texts).filter((entry): entry is Doc => !Array.isArray(entry));
  const answers: Record<string, Promise<Found[]>> = {};
  const printed = /\p{L}{5,}/u.exec(docs[0]?.text ?? '')?.[0];
  const ask = async (words: string, speaker = ''): Promise<Found[]> => {
    const key = `${words}|${speaker}`;
    const found = await (answers[key] ??= pagefind.search(words, { filters: kindFor(speaker) }).then(({ results }) =>
      results.map((result) => {
        const entry = texts[result.id] as Texts[string];
        const [record, before] = Array.isArray(entry) ? entry : [result.id, 0];
        return { ...result, doc: texts[record] as Doc, words: result.words.map((at) => at + before) };
      }),
    ));
    // Pagefind keeps silent about a part of the index that is missing, and finds nothing: a printed word must be found.
    if (!found[0] && printed && (key === `${printed}|` || !(await ask(printed))[0])) throw new Error('incomplete');
    return found;
  };
  return {
    known,
    learn: async (id) => isLatin(id) || fetchBucket(1),
    docs,
    implied: (given) => docs[given as number] as (typeof docs)[number],
    ask: (words, { speaker }) =>
      words === null ? Promise.resolve(docs.map((doc) => ({ doc, score: 0, words: [] }))) : ask(words, speaker),
  };
}
