/** "Did you mean": the nearest word of the outline or the registers. */
import { distance } from 'fastest-levenshtein';

type Fold = (text: string) => string;

/**
 * @param vocabulary words as they are written
 * @param fold how words are compared: given, since this is loaded alone
 * @returns the query with each unknown word replaced by its nearest known one, where one is near enough
 */
export function corrected(typed: string, unknown: readonly string[], vocabulary: readonly string[], fold: Fold): string {
  return typed.replace(/[\p{L}'’-]+/gu, (word) =>
    unknown.some((each) => each.split(' ').includes(word)) ? (nearest(word, vocabulary, fold) ?? word) : word,
  );
}

/** The shorter a word, the less of it may differ; of equally near words the one with the same beginning. */
function nearest(typed: string, vocabulary: readonly string[], fold: Fold): string | undefined {
  const word = fold(typed).replace(/'s$/, '');
  const { length } = word;
  const limit = length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;
  let best: string | undefined;
  let least = limit + 1;
  for (const written of vocabulary) {
    const known = fold(written);
    if (Math.abs(known.length - length) > limit) continue;
    const away = distance(word, known) + (known[0] === word[0] ? 0 : 0.5) + (known.at(-1) === word.at(-1) ? 0 : 0.1);
    if (away < least && away > 0) [best, least] = [written, away];
  }
  return best;
}
