/** What the candidates of one term say in one passage. Pure. */
import type { Candidate } from './candidates.ts';
import { likenesses } from './likeness.ts';
import type { Range } from './search-data.ts';

/** What a term finds in a passage for one speaker. */
export interface Answer {
  score: number;
  /** Words to mark. */
  ranges: Range[];
  /** `title`: it stands in a title above. */
  by: Candidate['by'] | 'title';
}

/** In this order the first that answer are believed, and nothing else is marked. */
const order = ['typed', 'name', 'part', 'implied'] as const;

/**
 * @param candidates of one term for one passage
 * @param spoken where the chosen speaker speaks
 * @param isAlone true if nobody else speaks there
 */
export function answerOf(candidates: readonly Candidate[], spoken: readonly Range[], isAlone: boolean): Answer | null {
  const answers = candidates.flatMap(({ score, matches, by }): Answer[] => {
    const own = matches.filter(({ start, end }) => spoken.some((part) => part.start <= start && end <= part.end));
    // An implied match counts for a speaker only if that speaker speaks the whole statement.
    if (own.length === 0) return by === 'implied' && isAlone ? [{ score, ranges: [], by }] : [];
    const best = Math.max(...own.map(({ likeness }) => likeness));
    // Beside the word itself, longer words that only begin like it are chance.
    const ranges = own.filter(({ likeness }) => likeness > likenesses.prefix || likeness === best);
    return [{ score: score * best * Math.min(1.3, 0.9 + ranges.length / 10), ranges, by }];
  });
  const by = order.find((each) => answers.some((answer) => answer.by === each));
  const said = answers.filter((answer) => answer.by === by);
  if (!by || said.length === 0) return null;
  const ranges = said.flatMap((answer) => answer.ranges);
  return { score: Math.max(...said.map(({ score }) => score)), ranges, by };
}
