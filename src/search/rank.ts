/** Brings the answers to the units of a query together: a statement once, those that answer all of it first. Pure. */
import type { Answer } from './answers.ts';
import type { Doc, Range } from './data.ts';
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
  const docs = new Map<Doc, Map<number, Answer[]>>();
  answers.forEach((list, i) => {
    for (const answer of list) {
      const row = docs.get(answer.place.doc) ?? new Map<number, Answer[]>();
      docs.set(answer.place.doc, row.set(i, [...(row.get(i) ?? []), answer]));
    }
  });
  const sought = [...units.keys()].filter((i) => units[i]?.isPhrase || answers[i]?.length || titles[i]?.length);
  const hits = [...docs].map(([doc, row]): Hit => {
    const missing = sought.filter((i) => !row.has(i));
    const inTitle = missing.filter((i) => titles[i]?.some(({ place }) => `${doc.id}-`.startsWith(`${place.doc.id}-`)));
    const found = [...row.keys()].sort((a, b) => a - b).map((i) => row.get(i) as Answer[]);
    const sum = found.reduce((total, list) => total + Math.max(...list.map(({ score }) => score)), 0);
    // Units that stand side by side in the order in which they were typed belong together.
    const beside = found
      .slice(1)
      .filter((next, i) => rangesOf(found[i]).some(({ end }) => rangesOf(next).some(({ start }) => start >= end && start < end + 3)));
    const worth = sum * (1 + beside.length / 4 + inTitle.length / 10);
    return {
      doc,
      parts: distinct(found.flat().map(({ place }) => place)),
      ranges: distinct(rangesOf(found.flat())),
      score: doc.speech?.length === 0 && doc.text.length < leadIn ? worth * 0.3 : worth,
      without: missing.filter((i) => units[i]?.isPhrase || !inTitle.includes(i)).map((i) => (units[i] as Unit).typed),
    };
  });
  const best = Math.max(...hits.map(({ score }) => score));
  const phrases = units.filter(({ isPhrase }) => isPhrase);
  return hits
    .filter(({ without, score }) => !without.length || (score >= best * enough && !phrases.some(({ typed }) => without.includes(typed))))
    .sort((a, b) => Math.sign(a.without.length) - Math.sign(b.without.length) || b.score - a.score);
}

function rangesOf(answers: readonly Answer[] = []): Range[] {
  return answers.flatMap(({ ranges }) => ranges);
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
