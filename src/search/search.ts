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
  const sought = units.filter(({ isPhrase, proposals }) => isPhrase || proposals[0]);
  const leftOut = units.flatMap((unit) => (sought.includes(unit) ? [] : unit.typed));
  const meant = (leftOut[0] && (await correct?.(read, leftOut))) || read;
  if (meant !== read) return { ...(await search(engine, meant, filters)), meant };

  // Without words everything is counted, and listed where a filter is chosen.
  const isAll = !read.trim();
  const found = isAll ? await engine.ask(null, filters) : units.flatMap(({ proposals }) => proposals);
  const candidates = [...new Set(found.map((each) => each.doc))];
  const hits = (who: string, where: string): Hit[] => rank(candidates, sought, who, where);
  const isWhole = hits('', '').some(({ without }) => !without[0]);
  const first = docs.find((doc) => `${doc.id}-`.startsWith(`${id}-`));
  const begins = { text: '', ...first, ...node, speech: null } as Doc;
  return {
    goto: node ? rank([begins], [], '', '', true) : [],
    hits: isAll && !speaker && !section ? [] : hits(speaker, section),
    headings: speaker || isAll ? [] : rank(candidates, sought, '', section, true),
    // Explained only where the typed words themselves stand nowhere.
    other: units.filter(({ meant: [name], proposals }) => name?.[0] && proposals[0] && proposals.every(({ isOther }) => isOther)),
    leftOut,
    unquoted: units.some(({ isPhrase, proposals }) => isPhrase && !proposals[0]) ? units.map((unit) => unit.typed).join(' ') : '',
    meant: '',
    count: docs[0] && !node ? (who, where) => hits(who, where).filter(({ without }) => !isWhole || !without[0]).length : null,
  };
}
