/** What a misspelt word may have meant: the nearest word that the outline prints, or a name that leads to one. Pure. */
import type { Engine } from './engine.ts';
import { fold, nameKey } from './fold.ts';

/** A guess at a misspelt word. */
export interface Guess {
  typed: string;
  meant: string;
  /** How many letters are wrong, left out, added, or changed with their neighbour. */
  slips: number;
}

/** Shorter words are not guessed at; in longer ones two slips are. */
const shortest = { oneSlip: 5, twoSlips: 8 };

/**
 * @param typed a word that is found nowhere
 * @returns the nearest word that finds something printed, or null
 */
export function guessFor(typed: string, { vocabulary, nameIndex }: Pick<Engine, 'vocabulary' | 'nameIndex'>): Guess | null {
  const word = fold(typed).replace(/'s$/, '');
  if (word.length < shortest.oneSlip || vocabulary.isCommon(word) || !/^[\p{L}'-]+$/u.test(word)) return null;
  const names = [...nameIndex].flatMap(([key, { same }]) => (same.length > 0 && !key.includes(' ') ? [key] : []));
  let best: Guess | null = null;
  for (const known of new Set([...vocabulary.parts(), ...names])) {
    if (known.length < shortest.oneSlip - 1 || known[0] !== word[0]) continue;
    const most = word.length >= shortest.twoSlips ? 2 : 1;
    const slips = slipsBetween(word, known, most);
    if (slips <= most && slips > 0 && slips < (best?.slips ?? Infinity)) best = { typed, meant: known, slips };
  }
  return best && nameKey(best.meant) !== nameKey(typed) ? best : null;
}

/** @returns the letters in which two words differ, a change of place counted once; more than `most` where they are farther apart */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, i) => i)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(at(i - 1, j) + 1, (row[j - 1] ?? Infinity) + 1, at(i - 1, j - 1) + change, isSwapped ? at(i - 2, j - 2) + 1 : Infinity),
      );
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return at(one.length, other.length);
}
