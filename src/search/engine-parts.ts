/** The engine for a large outline: each result brings its text, each word what is known of it. */
import { bucketOf } from './buckets.ts';
import type { Doc, Knowledge, SearchBuild } from './data.ts';
import type { Engine, Found } from './engine.ts';
import { json, knownFrom, startPagefind } from './engine.ts';
import { nameKey } from './fold.ts';

/** How many results are read and checked, and how many to know whether words are printed at all. */
const readAtMost = 40;
const readToKnow = 3;

export async function loadParts(build: SearchBuild): Promise<Engine> {
  const search = await startPagefind(build);
  // One value for each document, however it comes: answers are brought together by it.
  const read = new Map<string, Doc>();
  const same = (doc: Doc): Doc => {
    const key = doc.speech ? doc.id : doc.text;
    const known = read.get(key) ?? doc;
    read.set(key, known);
    return known;
  };
  const answers = new Map<string, Promise<Found[]>>();
  const find = (words: string | null, speaker: string, section: string, most: number): Promise<Found[]> => {
    // A speaker's spans where one is chosen, else statements and headings.
    const kinds = speaker ? { kind: 'span', speaker } : { kind: { any: ['statement', 'heading'] } };
    const filters = { ...kinds, ...(section && { section }) };
    const key = JSON.stringify([words, filters, most]);
    const answer =
      answers.get(key) ??
      search(words, { filters }).then(({ results }) =>
        Promise.all(
          results
            .slice(0, most)
            .map(async ({ score, data }) => ({ score, doc: same(JSON.parse((await data()).meta.doc) as Doc), voices: [speaker] })),
        ),
      );
    answers.set(key, answer);
    return answer;
  };
  const ask: Engine['ask'] = async (words, { speaker, section }) => {
    if (!speaker && !section) return words ? find(words, '', '', readAtMost) : [];
    // Words that a filter hides are printed nevertheless: some places tell so.
    const found = [find(words, speaker, section, readAtMost), ...(words ? [find(words, '', '', readToKnow)] : [])];
    return (await Promise.all(found)).flat();
  };
  const buckets = new Map<number, Promise<Knowledge>>();
  const learn: Engine['learn'] = async (id, words) => {
    for (const key of [id, ...words.map((_, i) => nameKey(words.slice(i).join(' ')))]) {
      const bucket = bucketOf(key, build.buckets);
      buckets.set(bucket, buckets.get(bucket) ?? json<Knowledge>(`${build.data}known-${bucket}.json`));
    }
    const all = await Promise.all(buckets.values());
    return knownFrom({ ...all[0]!, names: all.flatMap(({ names }) => names), nodes: all.flatMap(({ nodes }) => nodes) });
  };
  return { learn, docs: [], implied: (given) => same(given as Doc), ask };
}
