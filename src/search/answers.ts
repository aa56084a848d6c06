/** Asks Pagefind for every unit of a query, and keeps of its answers what the letters bear out. */
import type { Range } from './data.ts';
import type { Engine, Filters, Found, Known } from './engine.ts';
import { begun } from './likeness.ts';
import type { Match } from './match.ts';
import { inAnyForm, literally } from './match.ts';
import type { Unit } from './units.ts';

/** Words that a unit may be answered with, in a document. Without voices, whoever is chosen. */
export interface Proposal extends Omit<Found, 'voices'> {
  voices?: string[];
  matches: Match[];
  /** Do other words stand for the typed ones? */
  isOther?: boolean;
}

/** A unit found in a document, in the words of the chosen speaker. */
export interface Answer {
  score: number;
  ranges: Range[];
}

/** What everyone says to it; the typed words themselves come first. */
export async function proposalsFor(
  { typed, isPhrase, isAlias, meant }: Unit,
  { ask, implied }: Engine,
  { endings }: Known,
  filters: Filters,
): Promise<Proposal[]> {
  const found = await Promise.all(
    [typed, ...meant.flatMap(([, forms]) => forms)].map(async (form, other): Promise<Proposal[]> => {
      const [words, ...only] = [form].flat() as [string, ...string[]];
      return (await ask(words, filters))
        .filter(({ doc }) => !only[0] || only.includes(doc.id))
        .map(({ doc, score, voices }) => ({
          doc,
          voices,
          score: (score / Math.sqrt(words.split(' ').length)) * (other ? (isAlias ? 0.9 : 0.6) : 1),
          matches: other || isPhrase ? literally(words, doc.text) : inAnyForm(words, doc.text, endings),
          isOther: other > 0,
        }));
    }),
  );
  const all = found.flat();
  // Beside a short word itself, words that only begin like it are chance.
  if (typed.length < 5 && all.some(({ matches }) => matches.some(({ likeness }) => likeness > begun)))
    for (const each of all) each.matches = each.matches.filter(({ likeness }) => likeness > begun);
  // Statements that mean it without saying it come last.
  const least = Math.min(1, ...all.map(({ score }) => score));
  return [
    ...all.filter(({ matches }) => matches[0]),
    ...meant.flatMap((name) => name[3]).map((each) => ({ doc: implied(each), score: least / 2, matches: [], isOther: true })),
  ];
}

/**
 * @param proposals of one unit for one document, the typed words themselves first
 * @param spoken where the chosen speaker speaks
 * @param isAlone Does nobody else speak there?
 */
export function answerIn(proposals: readonly Proposal[], spoken: readonly Range[], isAlone: boolean): Answer | undefined {
  const answers = proposals.flatMap(({ score, matches, isOther }) => {
    const own = matches.filter(({ start, end }) => spoken.some((part) => part.start <= start && end <= part.end));
    // What is only meant is said by a speaker where nobody else speaks.
    if (!own[0] && (matches[0] || !spoken[0] || (isOther && !isAlone))) return [];
    const best = Math.max(...own.map(({ likeness }) => likeness));
    // Beside the word itself, longer words that only begin like it are chance.
    const ranges = own.filter(({ likeness }) => likeness > begun || likeness === best);
    return [{ score: ranges[0] ? score * best * Math.min(1.3, 0.9 + ranges.length / 10) : score, ranges, isOther }];
  });
  // Where the typed words stand themselves, nothing else is marked.
  const said = answers[0]?.isOther ? answers : answers.slice(0, 1);
  return said[0] && { score: Math.max(...said.map(({ score }) => score)), ranges: said.flatMap(({ ranges }) => ranges) };
}
