/** Asks Pagefind for every unit of a query, and keeps of its answers what the letters bear out. */
import type { Doc, Range } from './data.ts';
import type { Engine, Filters } from './engine.ts';
import { begun } from './likeness.ts';
import type { Match } from './match.ts';
import { inAnyForm, literally } from './match.ts';
import type { Unit } from './units.ts';

/** Words that a unit may be answered with, in a document, whoever says them. */
export interface Proposal {
  doc: Doc;
  score: number;
  matches: Match[];
  /** Do other words stand for the typed ones? */
  isOther: boolean;
}

/** A unit found in a document, in the words of the chosen speaker. */
export interface Answer {
  score: number;
  ranges: Range[];
  isOther: boolean;
}

/** What everyone says to it; the typed words themselves come first. */
export async function proposalsFor(unit: Unit, { ask, implied: impliedBy, known }: Engine, filters: Filters): Promise<Proposal[]> {
  const { typed, forms, isPhrase, isAlias, implied } = unit;
  const ways = [typed, ...forms].map((form) => (typeof form === 'string' ? [form] : form)) as [string, ...string[]][];
  const found = await Promise.all(ways.map(([words]) => ask(words, filters)));
  const all = ways.flatMap(([words, ...only], i) =>
    (found[i] ?? [])
      .filter(({ doc }) => !only[0] || only.includes(doc.id))
      .map(({ doc, score, words: positions }): Proposal => ({
        doc,
        score: (score / Math.sqrt(words.split(' ').length)) * (i === 0 ? 1 : isAlias ? 0.9 : 0.6),
        matches: i > 0 || isPhrase ? literally(words, doc.text) : inAnyForm(words, doc.text, positions, known.endings),
        isOther: i > 0,
      })),
  );
  // Beside a short word itself, words that only begin like it are chance.
  if (typed.length < 5 && all.some(({ matches }) => matches.some(({ likeness }) => likeness > begun)))
    for (const each of all) each.matches = each.matches.filter(({ likeness }) => likeness > begun);
  // Statements that mean it without saying it come last.
  const least = Math.min(1, ...all.map(({ score }) => score));
  return [
    ...all.filter(({ matches }) => matches[0]),
    ...implied.map((each) => ({ doc: impliedBy(each), score: least / 2, matches: [], isOther: true })),
  ];
}

/**
 * @param proposals of one unit for one document, the typed words themselves first
 * @param spoken where the chosen speaker speaks
 * @param isAlone Does nobody else speak there?
 */
export function answerIn(proposals: readonly Proposal[], spoken: readonly Range[], isAlone: boolean): Answer | undefined {
  let answer: Answer | undefined;
  for (const { score, matches, isOther } of proposals) {
    const own = matches.filter(({ start, end }) => spoken.some((part) => part.start <= start && end <= part.end));
    // Where the typed words stand themselves, nothing else is marked. What is only meant is said by a speaker where nobody else speaks.
    if ((answer && !answer.isOther) || (matches[0] ? !own[0] : answer || !spoken[0] || (isOther && !isAlone))) continue;
    const best = Math.max(...own.map(({ likeness }) => likeness));
    // Beside the word itself, longer words that only begin like it are chance.
    const ranges = own.filter(({ likeness }) => likeness > begun || likeness === best);
    const worth = ranges[0] ? score * best * Math.min(1.3, 0.9 + ranges.length / 10) : score;
    answer = { isOther, score: Math.max(worth, answer?.score ?? 0), ranges: [...(answer?.ranges ?? []), ...ranges] };
  }
  return answer;
}
