/** Scores how well a printed word matches a typed one. Pure. */
import { kinshipOf, oneSpelling, rootOf } from './english.ts';
import { fold } from './fold.ts';

export const likenesses = {
  same: 1,
  /** Another spelling of the word, or another form of it. */
  form: 0.75,
  /** Another word of the same stem. */
  derived: 0.5,
  /** A longer word that begins with the typed one. */
  prefix: 0.4,
  none: 0,
} as const;

/** @returns true if the words are forms of one irregular word: "broke", "break" */
export type AreIrregular = (one: string, other: string) => boolean;

/** @returns one of `likenesses`. A printed compound ("A-B") matches by its parts and as a whole */
export function likeness(typed: string, printed: string, areIrregular: AreIrregular = () => false): number {
  const [wanted = '', ...parts] = wholeAndParts(typed);
  const words = wholeAndParts(printed);
  const whole = Math.max(...words.map((part) => likenessOfParts(wanted, part, areIrregular)));
  // "Non-Proliferation" typed with a hyphen, printed with a space, or the other way.
  return Math.max(whole, parts.length > 1 && words.length > 2 && parts.every((part, i) => part === words[i + 1]) ? likenesses.same : 0);
}

/** A word without signs, and the parts that they divide; a number is not divided. */
export function wholeAndParts(word: string): string[] {
  const parts = fold(word)
    .replace(/'s?$/, '')
    .split(/[^\p{L}\p{N}]/u);
  return [parts.join(''), ...(/\d/.test(word) || parts.length < 2 ? [] : parts)];
}

function likenessOfParts(wanted: string, word: string, areIrregular: AreIrregular): number {
  if (wanted === word) return likenesses.same;
  if (/\d/.test(wanted) || !word) return likenesses.none;
  const [one, other] = [oneSpelling(wanted), oneSpelling(word)];
  if (one === other || areIrregular(wanted, word)) return likenesses.form;
  // A doubled letter that one spelling leaves out belongs to the stem.
  const doubled = Math.max(wanted.length - one.length, word.length - other.length);
  const kinship = kinshipOfWords(one, other, doubled);
  if (kinship === 'form') return likenesses.form;
  if (kinship === 'derived' || kinshipOfWords(rootOf(one), rootOf(other), doubled)) return likenesses.derived;
  return other.startsWith(one) && one.length > 2 ? likenesses.prefix : likenesses.none;
}

function kinshipOfWords(one: string, other: string, doubled: number): 'form' | 'derived' | null {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  for (let stem = same; stem > 2 && stem > other.length / 3; stem -= 1) {
    const kinship = kinshipOf(one.slice(0, stem), stem + doubled, [one.slice(stem), other.slice(stem)]);
    if (kinship) return kinship;
  }
  return null;
}
