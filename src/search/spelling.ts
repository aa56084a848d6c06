/** "Did you mean": the nearest word of the outline or the registers. */
import { distance } from 'fastest-levenshtein';
import { lettersOf } from '../edition/register.ts';
import type { Engine } from './engine.ts';
import { fold } from './fold.ts';

/**
 * @param leftOut typed words that are found nowhere
 * @returns the query with each of them replaced by its nearest known one, where one is near enough
 */
export function corrected(typed: string, leftOut: readonly string[], engine: Pick<Engine, 'passages' | 'names'>): string {
  const unknown = leftOut.flatMap((each) => each.split(' '));
  const known = vocabularyOf(engine);
  return typed.replace(/[\p{L}'’-]+/gu, (word) => (unknown.includes(word) ? nearest(word, known) : word));
}

/** @returns the nearest of the known words, or the word itself where none is near */
export function nearest(word: string, known: readonly string[]): string {
  const letters = fold(word).replace(/'s$/, '');
  let best = word;
  // The shorter a word, the less of it may differ; of equally near words the one with the same beginning.
  let least = letters.length > 3 ? Math.min(Math.floor((letters.length + 6) / 4), 4) : 0;
  for (const each of known) {
    const other = fold(each);
    const away = distance(letters, other) + (other[0] === letters[0] ? 0 : 0.5) + (other.at(-1) === letters.at(-1) ? 0 : 0.1);
    if (away < least) [best, least] = [each, away];
  }
  return best;
}

/** Words that a misspelling may have meant, as written. */
function vocabularyOf({ passages, names }: Pick<Engine, 'passages' | 'names'>): string[] {
  const other = names.flatMap(({ same, related }) => [...same, ...related].map(lettersOf));
  const words = [...passages.map(({ text }) => text), ...other].flatMap((text) => text.replace(/['’]s\b/g, '').match(/\p{L}{4,}/gu) ?? []);
  const known = new Map<string, string>();
  // Of a word at the head of a sentence and the same within one, the latter.
  for (const word of words) if (!known.has(fold(word)) || word === word.toLowerCase()) known.set(fold(word), word);
  return [...known.values()];
}
