/** "Did you mean": the nearest word of the outline or the registers. */
import { fold } from './fold.ts';

/**
 * @param unknown typed words, one or several in each
 * @param vocabulary words as they are written
 * @param distance how many letters differ
 * @returns the query with each unknown word replaced by its nearest known one, where one is near enough
 */
export function corrected(
  typed: string,
  unknown: readonly string[],
  vocabulary: readonly string[],
  distance: (a: string, b: string) => number,
): string {
  const words = unknown.flatMap((each) => each.split(' '));
  return typed.replace(/[\p{L}'’-]+/gu, (word) => {
    if (!words.includes(word)) return word;
    const letters = fold(word).replace(/'s$/, '');
    let best = word;
    // The shorter a word, the less of it may differ; of equally near words the one with the same beginning.
    let least = letters.length > 3 ? Math.min((letters.length + 6) >> 2, 4) : 0;
    for (const known of vocabulary) {
      const other = fold(known);
      const away = distance(letters, other) + (other[0] === letters[0] ? 0 : 0.5) + (other.at(-1) === letters.at(-1) ? 0 : 0.1);
      if (away < least) [best, least] = [away ? known : word, away];
    }
    return best;
  });
}
