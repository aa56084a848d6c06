/** Scores how well a printed word matches a typed one. Pure. */
import { isEnding } from './english.ts';
import { fold } from './fold.ts';

export const likenesses = {
  same: 1,
  /** Another form of the word. */
  form: 0.75,
  /** A longer word that begins with the typed one. */
  prefix: 0.5,
  none: 0,
} as const;

/**
 * @returns one of `likenesses`. A printed compound ("A-B") matches by its parts and as a whole
 */
export function likeness(typed: string, printed: string): number {
  const [wanted = ''] = wholeAndParts(typed);
  return Math.max(...wholeAndParts(printed).map((part) => likenessOfParts(wanted, part)));
}

/** A word without signs, and the parts that they divide; a number is not divided. */
function wholeAndParts(word: string): string[] {
  const parts = fold(word)
    .replace(/'s?$/, '')
    .split(/[^\p{L}\p{N}]/u);
  return [parts.join(''), ...(/\d/.test(word) ? [] : parts)];
}

function likenessOfParts(wanted: string, word: string): number {
  if (wanted === word) return likenesses.same;
  if (/\d/.test(wanted)) return likenesses.none;
  let same = 0;
  while (same < wanted.length && wanted[same] === word[same]) same += 1;
  // The letter doubled before an ending: "stop", "stopped".
  const rest = (text: string): string => text.slice(text[same] === text[same - 1] ? same + 1 : same);
  if (same > 2 && same > word.length / 3 && isEnding(rest(wanted)) && isEnding(rest(word))) return likenesses.form;
  return same === wanted.length && same > 1 ? likenesses.prefix : likenesses.none;
}
