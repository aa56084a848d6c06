/** Queries with the answers that a reader of the outline would accept: asked of the real index, in Node. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { search } from '../../src/search/search.ts';
import { useEngine } from '../support/search-in-node.ts';

interface Judged {
  type: string;
  query: string;
  speaker?: string;
  accept: string[];
  headings_ok?: string[];
  must_not_return?: string[];
}

const engine = useEngine(() => loadEdition('content'));

async function idsFor({ query, speaker = '' }: Judged): Promise<string[]> {
  const { goto, hits, headings } = await search(engine(), query, { speaker, section: '' });
  return [...goto, ...hits, ...headings].map(({ passage }) => passage.id);
}

it.each(['queries', 'queries-more'])('finds the right answers to the %s, and no speaker answers for another', async (list) => {
  const { queries } = JSON.parse(readFileSync(`tests/fixtures/${list}.json`, 'utf8')) as { queries: Judged[] };
  const answers = await Promise.all(
    queries.map(async (judged) => {
      const ids = await idsFor(judged);
      const right = [...judged.accept, ...(judged.headings_ok ?? [])];
      return { judged, ids, rank: ids.findIndex((id) => right.includes(id)) };
    }),
  );
  const forbidden = answers.filter(({ judged, ids }) => ids.some((id) => judged.must_not_return?.includes(id)));
  expect(forbidden).toEqual([]);
  const describe = ({ judged, ids }: (typeof answers)[number]): string => `${judged.query}: ${ids.slice(0, 3).join(' ')}`;
  expect(answers.filter(({ rank }) => rank < 0 || rank > 2).map(describe)).toEqual([]);
  const notFirst = answers.filter(({ rank }) => rank > 0).map(describe);
  expect(notFirst.length / queries.length, notFirst.join('\n')).toBeLessThanOrEqual(0.05);
});
