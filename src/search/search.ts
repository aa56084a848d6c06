/** A search from the typed words to what is shown. */
import { proposalsFor } from './answers.ts';
import type { Doc } from './data.ts';
import type { Engine, Filters } from './engine.ts';
import { idOf, longest, parseQuery } from './query.ts';
import type { Hit } from './rank.ts';
import { rank } from './rank.ts';
import type { Unit } from './units.ts';
import { unitsOf } from './units.ts';

export interface Outcome {
  /** The node that a typed ref names, with the text of the statement that begins it. */
  goto: Hit[];
  hits: Hit[];
  headings: Hit[];
  /** Units that are not printed, though other words stand for them. */
  other: Unit[];
  /** Typed words found nowhere. */
  leftOut: string[];
  /** The query without quotation marks, where a quoted phrase is found nowhere. */
  unquoted: string;
  /** The query as it was searched, where a misspelling was put right. */
  meant: string;
  /** Statements under a filter, of those with all words where there are any; null for a ref and in a large outline. */
  count: ((speaker: string, section: string) => number) | null;
}

/** @param correct gives the query in a better spelling, or the same */
export async function search(
  engine: Engine,
  typed: string,
  filters: Filters,
  correct?: (typed: string, leftOut: readonly string[]) => Promise<string>,
): Promise<Outcome> {
  const { docs } = engine;
  const { speaker, section } = filters;
  const read = typed.slice(0, longest);
  const query = parseQuery(read);
  const id = idOf(read);
  const known = await engine.learn(id, query.words);
  const node = known.nodes.get(id);
  const units = node ? [] : unitsOf(query, known);
  await Promise.all(
    units.map(async (unit) => {
      unit.proposals = await proposalsFor(unit, engine, known, filters);
    }),
  );
  const lost = units.filter(({ proposals }) => !proposals[0]);
  const leftOut = lost.flatMap((unit) => (unit.isPhrase ? [] : unit.typed));
  const meant = (leftOut[0] && (await correct?.(read, leftOut))) || read;
  if (meant !== read) return { ...(await search(engine, meant, filters)), meant };

  // Without words everything is counted, and listed where a filter is chosen.
  const isAll = !read.trim();
  const isFiltered = speaker || section;
  const all = !isAll || docs[0] || !isFiltered ? docs : (await engine.ask(null, filters)).map(({ doc }) => doc);
  const candidates = isAll ? all : [...new Set(units.flatMap(({ proposals }) => proposals.map(({ doc }) => doc)))];
  const sought = units.filter((unit) => unit.isPhrase || !lost.includes(unit));
  const hits = (chosen: Filters): Hit[] => rank(candidates, sought, chosen);
  const isWhole = hits({ speaker: '', section: '' }).some(({ without }) => !without[0]);
  const first = docs.find((doc) => doc.speech && `${doc.id}-`.startsWith(`${id}-`));
  const doc = { id, section, text: '', ...first, ...node, speech: null } as Doc;
  return {
    goto: node ? [{ doc, parts: [{ start: 0, end: doc.text.length }], ranges: [], score: 0, without: [] }] : [],
    hits: isAll && !isFiltered ? [] : hits(filters),
    headings: speaker || isAll ? [] : rank(candidates, sought, filters, true),
    // Explained only where the typed words themselves stand nowhere.
    other: units.filter(({ path, proposals }) => path && proposals[0] && proposals.every(({ isOther }) => isOther)),
    leftOut,
    unquoted: lost.some(({ isPhrase }) => isPhrase) ? units.map((unit) => unit.typed).join(' ') : '',
    meant: '',
    count:
      docs[0] && !node
        ? (who, where) => hits({ speaker: who, section: where }).filter(({ without }) => !isWhole || !without[0]).length
        : null,
  };
}
