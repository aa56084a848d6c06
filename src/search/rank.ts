/** Brings the answers to the units of a query together: a statement once, those that answer all of it first. Pure. */
import type { Proposal } from './answers.ts';
import { answerIn } from './answers.ts';
import type { Doc, Range } from './data.ts';
import { narration } from './data.ts';
import type { Filters } from './engine.ts';
import type { Unit } from './units.ts';

export interface Hit {
  doc: Doc;
  /** The parts of the text that may be shown: all of it, or the chosen speaker's. */
  parts: Range[];
  /** Words to mark, in order, none within another. */
  ranges: Range[];
  score: number;
  /** Typed words that are not in it, though they are elsewhere. */
  without: string[];
}

/** An answer of some statements is worth showing beside this share of the best one. */
const enough = 0.4;
/** A statement of fewer characters that nobody speaks only introduces others. */
const leadIn = 110;

/**
 * @param proposals of each unit
 * @param isHeading asks for headings instead of statements: those that have all that is found anywhere
 */
export function rank(
  units: readonly Unit[],
  proposals: readonly (readonly Proposal[])[],
  { speaker, section }: Filters,
  isHeading = false,
): Hit[] {
  const rows = [...new Set(proposals.flat().map(({ doc }) => doc))]
    .filter((doc) => !doc.speech === isHeading && (!section || doc.section === section))
    .map((doc) => {
      const said = doc.speech?.filter(([who]) => who === speaker) ?? [];
      const spoken = speaker ? said.map(([, , start, end]) => ({ start, end })) : [{ start: 0, end: doc.text.length }];
      const own = proposals.map((list) => list.filter((each) => each.doc === doc));
      return { doc, spoken, row: own.map((list) => answerIn(list, spoken, !speaker || !doc.speech?.[1])) };
    });
  const hits = rows.flatMap(({ doc, spoken, row }): Hit[] => {
    const found = row.flatMap((answer) => answer ?? []);
    // A title helps a little.
    const titles = (i: number): Proposal[] => (isHeading ? [] : (proposals[i] ?? []).filter((each) => !each.doc.speech));
    const missing = units.filter(
      ({ isPhrase }, i) => !row[i] && (isPhrase || (isHeading ? proposals[i]?.[0] : titles(i)[0] || rows.some((other) => other.row[i]))),
    );
    const without = missing.filter(
      (unit) => unit.isPhrase || !titles(units.indexOf(unit)).some((title) => `${doc.id}-`.startsWith(`${title.doc.id}-`)),
    );
    if (!found[0] || without.some(({ isPhrase }) => isPhrase) || (isHeading && without[0])) return [];
    // Units that stand side by side in the order in which they were typed belong together.
    const beside = found
      .slice(1)
      .filter((next, i) => found[i]?.ranges.some(({ end }) => next.ranges.some(({ start }) => start >= end && start < end + 3)));
    const introduces = doc.text.length < leadIn && doc.speech?.every(([who]) => who === narration);
    const ranges = distinct(found.flatMap((answer) => answer.ranges));
    return [
      {
        doc,
        parts: spoken.filter(({ start, end }) => !ranges[0] || ranges.some((range) => start <= range.start && range.start < end)),
        ranges,
        score:
          found.reduce((sum, { score }) => sum + score, 0) *
          (1 + beside.length / 4 + (missing.length - without.length) / 10) *
          (introduces ? 0.3 : 1),
        without: without.map(({ typed }) => typed),
      },
    ];
  });
  const best = Math.max(...hits.map(({ score }) => score));
  return hits
    .filter(({ without, score }) => !without[0] || score >= best * enough)
    .sort((a, b) => Math.sign(a.without.length) - Math.sign(b.without.length) || b.score - a.score);
}

/** In order, and of those that overlap one. */
function distinct(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}
