/** A search from the typed words to what is shown. */
import type { Proposal } from './answers.ts';
import { proposalsFor } from './answers.ts';
import type { Doc, KnownNode } from './data.ts';
import type { Engine, Filters } from './engine.ts';
import { idOf, longest, parseQuery } from './query.ts';
import type { Hit } from './rank.ts';
import { rank } from './rank.ts';
import type { Unit } from './units.ts';
import { unitsOf } from './units.ts';

/** How a typed word that is not printed stands to what is. */
export interface Explanation {
  unit: Unit;
  /** What the outline prints; empty where it only means it. */
  printed: string[];
}

export interface Outcome {
  /** The node that a typed ref names, with the statement that begins it. */
  goto?: { node: KnownNode; doc: Doc | undefined } | undefined;
  hits: Hit[];
  headings: Hit[];
  explanations: Explanation[];
  /** Typed words found nowhere. */
  leftOut: string[];
  /** The query without quotation marks, where a quoted phrase is found nowhere. */
  unquoted: string;
  /** The query as it was searched, where a misspelling was put right. */
  meant: string;
  /** Is the end of the query left unread? */
  isCut: boolean;
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
  const { docs, known } = engine;
  const query = parseQuery(typed);
  const id = idOf(typed);
  await engine.learn(id, query.words);
  const node = known.nodes.get(id);
  const units = node ? [] : unitsOf(query, known);
  const isFiltered = Boolean(filters.speaker || filters.section);
  // Without words everything is counted, and listed where a filter is chosen.
  const isAll = !node && !typed.trim() && (docs[0] || isFiltered);
  const proposals: Proposal[][] = isAll
    ? [(await engine.ask(null, filters)).map(({ doc }) => ({ doc, score: 0, matches: [], isOther: false }))]
    : await Promise.all(units.map((unit) => proposalsFor(unit, engine, filters)));

  const everything = { speaker: '', section: '' };
  const hits = (chosen: Filters): Hit[] => rank(units, proposals, chosen);
  const isLost = (unit: Unit): boolean => !proposals[units.indexOf(unit)]?.[0];
  const leftOut = units.filter((unit) => !unit.isPhrase && isLost(unit)).map((unit) => unit.typed);
  const read = typed.slice(0, longest);
  const meant = (leftOut[0] && (await correct?.(read, leftOut))) || read;
  if (meant !== read) return { ...(await search(engine, meant, filters)), meant };

  const isWhole = hits(everything).some(({ without }) => !without[0]);
  return {
    goto: node && { node, doc: docs.find((doc) => doc.speech && `${doc.id}-`.startsWith(`${node.id}-`)) },
    hits: isAll && !isFiltered ? [] : hits(filters),
    headings: filters.speaker || isAll ? [] : rank(units, proposals, filters, true),
    // Needed only where the typed words themselves stand nowhere.
    explanations: units.flatMap((unit, i) => {
      const other = proposals[i] ?? [];
      const printed = other.flatMap(({ doc, matches }) => matches.map(({ start, end }) => doc.text.slice(start, end)));
      return unit.path && other[0] && other.every(({ isOther }) => isOther) ? [{ unit, printed: [...new Set(printed)] }] : [];
    }),
    leftOut,
    unquoted: units.some((unit) => unit.isPhrase && isLost(unit)) ? [...query.phrases, ...query.words].join(' ') : '',
    meant: '',
    isCut: typed !== read,
    count:
      docs[0] && !node ? (speaker, section) => hits({ speaker, section }).filter(({ without }) => !isWhole || !without[0]).length : null,
  };
}
