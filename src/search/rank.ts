/** Brings the answers to the units of a query together: a statement once, those that answer all of it first. Pure. */
import type { Answer } from './answers.ts';
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
 * @param answers of each unit, already narrowed by the reader's filters
 * @param titles of each unit, the headings in which it stands: they help a little
 */
export function rank(units: readonly Unit[], answers: readonly (readonly Answer[])[], titles: readonly (readonly Answer[])[]): Hit[] {
  const isSought = units.map(({ isPhrase }, i) => isPhrase || answers[i]?.[0] || titles[i]?.[0]);
  const hits = [...new Set(answers.flatMap((list) => list.map(({ doc }) => doc)))].map((doc): Hit => {
    const row = answers.map((list) => list.find((answer) => answer.doc === doc));
    const found = row.filter((answer) => answer !== undefined);
    const missing = units.filter((_, i) => isSought[i] && !row[i]);
    const inTitle = missing.filter((unit) => titles[units.indexOf(unit)]?.some((title) => `${doc.id}-`.startsWith(`${title.doc.id}-`)));
    // Units that stand side by side in the order in which they were typed belong together.
    const beside = found
      .slice(1)
      .filter((next, i) => found[i]?.ranges.some(({ end }) => next.ranges.some(({ start }) => start >= end && start < end + 3)));
    const introduces = doc.text.length < leadIn && doc.speech?.every(([who]) => who === narration);
    return {
      doc,
      parts: distinct(found.flatMap(({ parts }) => parts)),
      ranges: distinct(found.flatMap(({ ranges }) => ranges)),
      score:
        found.reduce((sum, { score }) => sum + score, 0) *
        (1 + beside.length / 4 + inTitle.length / 10) *
        (introduces ? 0.3 : 1),
      without: missing.filter((unit) => unit.isPhrase || !inTitle.includes(unit)).map(({ typed }) => typed),
    };
  });
  const best = Math.max(...hits.map(({ score }) => score));
  const phrases = units.filter(({ isPhrase }) => isPhrase);
  return hits
    .filter(({ without, score }) => !without[0] || (score >= best * enough && !phrases.some(({ typed }) => without.includes(typed))))
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
