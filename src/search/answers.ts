/** Asks Pagefind for every unit of a query, and keeps of its answers what the letters bear out. */
import type { Place, Range } from './data.ts';
import { narration } from './data.ts';
import type { Engine, Filters } from './engine.ts';
import { begun } from './likeness.ts';
import { inAnyForm, literally } from './match.ts';
import type { Unit } from './units.ts';

/** A unit found in a record. */
export interface Answer {
  place: Place;
  score: number;
  /** Offsets in the document. */
  ranges: Range[];
  /** Words printed instead of the typed ones; empty where those stand there themselves. */
  printed: string[];
  /** How like the typed words are to the best of them. */
  likeness: number;
}

export async function answersTo({ typed, ways, implied }: Unit, { ask }: Engine, filters: Filters): Promise<Answer[]> {
  const answers = new Map<Place, Answer>();
  const found = await Promise.all(ways.map(({ words }) => ask(words, filters)));
  ways.forEach(({ words, literal, strength, only }, i) => {
    for (const { place, score, words: positions } of found[i] ?? []) {
      // Where the typed words stand themselves, nothing else is marked.
      if (answers.get(place)?.printed.length === 0 || (only.length > 0 && !only.includes(place.doc.id))) continue;
      const text = place.doc.text.slice(place.start, place.end);
      const { ranges, likeness } = literal ? literally(words, text) : inAnyForm(words, text, positions);
      if (likeness === 0) continue;
      const answer = answers.get(place) ?? { place, score: 0, ranges: [], printed: [], likeness: 0 };
      const often = Math.min(1.3, 0.9 + ranges.length / 10);
      answer.score = Math.max(answer.score, (score / Math.sqrt(words.split(' ').length)) * strength * likeness * often);
      answer.ranges.push(...ranges.map(({ start, end }) => ({ start: start + place.start, end: end + place.start })));
      if (i > 0) answer.printed.push(...ranges.map(({ start, end }) => text.slice(start, end)));
      answer.likeness = Math.max(answer.likeness, likeness);
      answers.set(place, answer);
    }
  });
  // Statements that mean it without saying it come last, and answer for a speaker only where nobody else speaks.
  const least = Math.min(1, ...[...answers.values()].map(({ score }) => score));
  if (implied.length > 0)
    for (const { place } of await ask(null, filters))
      if (implied.includes(place.doc.id) && place.end - place.start === place.doc.text.length && !answers.has(place) && place.doc.speech)
        answers.set(place, { place, score: least / 2, ranges: [], printed: [''], likeness: 1 });
  // Beside a short word itself, words that only begin like it are chance.
  const all = [...answers.values()];
  const isChance = typed.length < 5 && all.some(({ likeness }) => likeness > begun);
  return all.filter(({ likeness }) => !isChance || likeness > begun);
}

/** Whose words a record holds. */
export function speakerOf({ doc, start, end }: Place, { knowledge }: Engine): string {
  const said = doc.speech?.find(([, from, to]) => from <= start && end <= to);
  return said ? (knowledge.speakers[said[0]]?.id as string) : narration;
}
