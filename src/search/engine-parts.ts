/** The engine for a large outline: each result brings its text, each word what is known of it. */
import { bucketOf } from './buckets.ts';
import type { Doc } from './data.ts';
import type { Engine, Found } from './engine.ts';
import { learner, startPagefind } from './engine.ts';
import { nameKey } from './fold.ts';
import type { SearchBuild } from './engine-addresses.ts';

/** How many results are read and checked. */
const readAtMost = 40;

export async function loadParts(build: SearchBuild): Promise<Engine> {
  const { known, fetchBucket } = learner(build);
  const pagefind = await startPagefind(build);
  // One value for each document, however it comes: answers are brought together by it.
  const read = new Map<string, Doc>();
  const same = (doc: Doc): Doc => {
    const key = doc.speech ? doc.id : doc.text;
    const known = read.get(key) ?? doc;
    read.set(key, known);
    return known;
  };
  const answers = new Map<string, Promise<Found[]>>();
  const ask: Engine['ask'] = (words, { speaker, section }) => {
    const filters = { ...(speaker && { speaker }), ...(section && { section }) };
    const key = JSON.stringify([words, filters]);
    const answer =
      answers.get(key) ??
      pagefind
        .search(words, { filters })
        .then(({ results }) =>
          Promise.all(
            results
              .slice(0, readAtMost)
              .map(async (result) => ({ ...result, doc: same(JSON.parse((await result.data()).meta.doc) as Doc) })),
          ),
        );
    answers.set(key, answer);
    return answer;
  };
  const learn: Engine['learn'] = (id, words) =>
    Promise.all([id, ...words.map((_, i) => nameKey(words.slice(i).join(' ')))].map((key) => fetchBucket(bucketOf(key, build.buckets))));
  return { known, learn, docs: [], implied: (given) => same(given as Doc), ask };
}
