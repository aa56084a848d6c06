/** Brings the answers to the units of a query together: a statement once, those that answer all of it first. Pure. */
import type { Doc } from './data.ts';
import type { Answer } from './gather.ts';
import type { Match } from './match.ts';
import type { Unit } from './units.ts';

export interface Hit {
  doc: Doc;
  /** The parts of the text that may be shown: all of it, or the chosen speaker's. */
  parts: Match[];
  /** Words to mark, in order, none within another. */
  ranges: Match[];
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
  const sought = units.flatMap((unit, i) => ((answers[i]?.length ?? 0) + (titles[i]?.length ?? 0) > 0 || isPhrase(unit) ? [i] : []));
  const docs = new Map<Doc, (Answer | undefined)[]>();
  sought.forEach((i) => {
    for (const answer of answers[i] ?? []) {
      const row = docs.get(answer.place.doc) ?? [];
      row[i] = merge(row[i], answer);
      docs.set(answer.place.doc, row);
    }
  });
  const hits = [...docs].flatMap(([doc, row]): Hit[] => {
    const missing = sought.filter((i) => !row[i]);
    if (missing.some((i) => isPhrase(units[i] as Unit))) return [];
    const inTitle = missing.filter((i) => titles[i]?.some(({ place }) => stands(doc, place.doc)));
    const found = row.filter((answer) => answer !== undefined);
    const sum = found.reduce((total, { score }) => total + score, 0) * (1 + inTitle.length / 10) * together(found);
    return [{
      doc,
      parts: distinct(found.map(({ place }) => place)),
      ranges: distinct(found.flatMap(({ ranges }) => ranges)),
      score: doc.speech?.length === 0 && doc.text.length < leadIn ? sum * 0.3 : sum,
      without: missing.filter((i) => !inTitle.includes(i)).map((i) => (units[i] as Unit).typed),
    }];
  });
  hits.sort((a, b) => Number(a.without.length > 0) - Number(b.without.length > 0) || b.score - a.score);
  const best = Math.max(0, ...hits.map(({ score }) => score));
  return hits.filter(({ without, score }) => without.length === 0 || score >= best * enough);
}

export function isPhrase({ own }: Unit): boolean {
  return own[0]?.how === 'letters' && own.length === 1 && !own[0].only;
}

/** Does the document stand under this heading? */
function stands({ id }: Doc, heading: Doc): boolean {
  return id === heading.id || id.startsWith(`${heading.id}-`);
}

function merge(a: Answer | undefined, b: Answer): Answer {
  return a ? { ...b, place: { ...b.place, start: Math.min(a.place.start, b.place.start), end: Math.max(a.place.end, b.place.end) }, score: Math.max(a.score, b.score), ranges: [...a.ranges, ...b.ranges] } : b;
}

/** Units that stand side by side in the order in which they were typed belong together. */
function together(found: readonly Answer[]): number {
  const beside = found.slice(1).filter((next, i) => found[i]?.ranges.some(({ end }) => next.ranges.some(({ start }) => start >= end && start - end < 3)));
  return 1 + beside.length / 4;
}

/** In order, and of those that overlap one. */
export function distinct(ranges: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}
