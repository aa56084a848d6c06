/** A search from the typed words to what is shown. */
import type { Answer } from './answers.ts';
import { answersTo, speakerOf } from './answers.ts';
import type { Doc } from './data.ts';
import { narration } from './data.ts';
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
  goto?: { id: string; ref: string; section: number; doc: Doc | undefined };
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
  /** Statements under each filter, by the id of speaker or section, '' for all, of those with all words where there are any, each with the other filter applied; null for a ref and in a large outline. */
  counts: { speaker: Map<string, number>; section: Map<string, number> } | null;
}

/** @param correct gives the query in a better spelling, or the same */
export async function search(
  engine: Engine,
  typed: string,
  filters: Filters,
  correct?: (typed: string, leftOut: readonly string[]) => Promise<string>,
): Promise<Outcome> {
  const { knowledge, docs } = engine;
  const query = parseQuery(typed);
  const node = knowledge.nodes.find(([id]) => id === idOf(typed));
  const units = node ? [] : unitsOf(query, engine.names);
  const isFiltered = Boolean(filters.speaker || filters.section);
  // Without words everything is counted, and listed where a filter is chosen.
  const isAll = !node && !typed.trim() && (docs !== null || isFiltered);
  const answers = isAll
    ? [(await engine.ask(null, filters)).map(({ place }): Answer => ({ place, score: 0, ranges: [], printed: [], likeness: 1 }))]
    : await Promise.all(units.map((unit) => answersTo(unit, engine, filters)));

  const of = (kind: string, accept: (answer: Answer) => unknown = () => true): Answer[][] =>
    answers.map((list) => list.filter((answer) => answer.place.kinds.includes(kind) && accept(answer)));
  const titles = of('heading');
  const isFound = (unit: Unit): boolean => Boolean(answers[units.indexOf(unit)]?.length);
  const leftOut = units.filter((unit) => !unit.isPhrase && !isFound(unit)).map((unit) => unit.typed);
  const meant = (leftOut.length > 0 && (await correct?.(typed.slice(0, longest), leftOut))) || '';
  if (meant && meant !== typed.slice(0, longest)) return { ...(await search(engine, meant, filters)), meant };

  const isIn =
    (section: string) =>
    ({ place }: Answer): boolean =>
      !section || knowledge.sections[place.doc.section]?.id === section;
  const hits = (speaker: string, section: string): Hit[] =>
    rank(
      units,
      speaker
        ? of('span', (answer) => isIn(section)(answer) && speakerOf(answer.place, engine) === speaker)
        : of('statement', isIn(section)),
      titles,
    );
  const isWhole = hits('', '').some(({ without }) => without.length === 0);
  const count = (values: string[], list: (value: string) => Hit[]): Map<string, number> =>
    new Map(values.map((value) => [value, list(value).filter(({ without }) => !isWhole || without.length === 0).length]));
  const everywhere = hits(filters.speaker, '');
  const headings = of('heading', isIn(filters.section));
  return {
    ...(node && {
      goto: {
        id: node[0],
        ref: node[1],
        section: node[2],
        doc: docs?.find(({ id, speech }) => speech && `${id}-`.startsWith(`${node[0]}-`)),
      },
    }),
    hits: isAll && !isFiltered ? [] : hits(filters.speaker, filters.section),
    headings:
      filters.speaker || isAll
        ? []
        : rank(units, headings, []).filter(({ doc }) =>
            headings.every((list, i) => leftOut.includes(units[i]?.typed ?? '') || list.some(({ place }) => place.doc === doc)),
          ),
    // Needed only where the typed words themselves stand in no statement.
    explanations: units.flatMap((unit, i) => {
      const printed = answers[i]?.filter(({ place }) => place.kinds !== 'span').map((answer) => answer.printed) ?? [];
      return unit.path && printed.length > 0 && printed.every((words) => words.length > 0)
        ? [{ unit, printed: [...new Set(printed.flat().filter(Boolean))] }]
        : [];
    }),
    leftOut,
    unquoted: units.some((unit) => unit.isPhrase && !isFound(unit)) ? [...query.phrases, ...query.words].join(' ') : '',
    meant: '',
    isCut: typed.length > longest,
    counts:
      !docs || node
        ? null
        : {
            speaker: count(['', ...knowledge.speakers.map(({ id }) => id), narration], (speaker) => hits(speaker, filters.section)),
            section: count(['', ...knowledge.sections.map(({ id }) => id)], (section) =>
              everywhere.filter(({ doc }) => !section || knowledge.sections[doc.section]?.id === section),
            ),
          },
  };
}
