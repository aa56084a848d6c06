/** The engine for an outline that is sent whole: all texts at once, and all that is known. */
import type { Knowledge, SearchBuild, Texts } from './data.ts';
import type { Engine } from './engine.ts';
import { json, knownFrom, startPagefind } from './engine.ts';

export async function loadWhole(build: SearchBuild): Promise<Engine> {
  const [search, { docs, records }, knowledge] = await Promise.all([
    startPagefind(build),
    json<Texts>(`${build.data}texts.json`),
    json<Knowledge>(`${build.data}known.json`),
  ]);
  const known = knownFrom(knowledge);
  return {
    learn: async () => known,
    docs,
    implied: (given) => docs[given as number]!,
    ask: async (words) =>
      (await search(words)).results.map(({ id, score }) => {
        const [doc, ...voices] = records[id]!;
        return { doc: docs[doc]!, score, voices };
      }),
  };
}
