/** Brings the answers to the units of a query together: a statement once, those that answer all of it first. Pure. */
import { answerIn } from './answers.ts';
import type { Doc, Range } from './data.ts';
import { narration } from './data.ts';
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
 * @param units with their proposals; without any, every document answers
 * @param speaker and section: what the reader has chosen, '' for all
 * @param isHeading asks for headings instead of statements: those that have all that is found anywhere
 */
export function rank(docs: readonly Doc[], units: readonly Unit[], speaker: string, section: string, isHeading = false): Hit[] {
  const hits = docs.flatMap((doc): Hit[] => {
    const { id, text, speech } = doc;
    if (!speech !== isHeading || (section && doc.section !== section)) return [];
    const said = speech?.filter(([who]) => who === speaker) ?? [];
    const spoken = speaker ? said.map(([, , start, end]) => ({ start, end })) : [{ start: 0, end: text.length }];
    const row = units.map(({ proposals }) =>
      answerIn(
        proposals.filter((each) => each.doc === doc && (each.voices?.includes(speaker) ?? true)),
        spoken,
        !speaker || !speech?.[1],
      ),
    );
    const found = row.flatMap((answer) => answer ?? []);
    const missing = units.filter((_, i) => !row[i]);
    // A title above it helps a little.
    const without = missing.filter(
      ({ isPhrase, proposals }) => isPhrase || !proposals.some((each) => !each.doc.speech && `${id}-`.startsWith(`${each.doc.id}-`)),
    );
    if (!spoken[0] || (units[0] && !found[0]) || without.some(({ isPhrase }) => isPhrase || isHeading)) return [];
    // Units that stand side by side in the order in which they were typed belong together.
    const beside = found
      .slice(1)
      .filter((next, i) => found[i]!.ranges.some(({ end }) => next.ranges.some(({ start }) => start >= end && start < end + 3)));
    const introduces = text.length < leadIn && speech?.every(([who]) => who === narration);
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
  const ordered = hits.sort((a, b) => b.score - a.score);
  const whole = ordered.filter(({ without }) => !without[0]);
  return [...whole, ...ordered.filter(({ without, score }) => without[0] && score >= ordered[0]!.score * enough)];
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
