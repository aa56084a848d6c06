/** Where typed words stand in a text. Pagefind says which texts to look at; the letters decide. Pure. */
import { fold, wordsOf } from './fold.ts';
import { likenesses } from './likeness.ts';
import type { Range } from './search-data.ts';

/** Words of a text that match the typed ones. */
export interface Match extends Range {
  /** One of `likenesses`. */
  likeness: number;
}

/**
 * @param forms printed words in lower case, and how well each matches
 * @returns where they stand
 */
export function matchForms(forms: ReadonlyMap<string, number>, text: string): Match[] {
  return wordsOf(text).flatMap((range) => {
    const likeness = forms.get(text.slice(range.start, range.end).toLowerCase());
    return likeness === undefined ? [] : [{ ...range, likeness }];
  });
}

/** Most texts do not have it, and need not be looked at letter by letter. */
function firstWordOf(phrase: string): string {
  return /[\p{L}\p{N}]+/u.exec(fold(phrase))?.[0] ?? '';
}

/** Texts are compared again and again. */
const knownLetters = new Map<string, Letter[]>();

/** Signs that do not count in a quotation: quotation marks, and what joins words. */
const quoteSigns = /["'\p{Pi}\p{Pf}]/u;
const joints = /[\s\p{Pd}]/u;

/**
 * @param phrase words; an ellipsis in it means "and further on"
 * @returns where they stand as whole words. Case, quotation marks, dashes, hyphens, spaces, and signs round the phrase may differ
 */
export function matchLiterally(phrase: string, text: string): Match[] {
  const parts = phrase
    .split(/\.{3,}|…|\[\.\.\.\]/)
    .map(lettersOf)
    .filter((letters) => letters.length > 0);
  if (parts.length === 0 || !fold(text).includes(firstWordOf(phrase))) return [];
  const letters = knownLetters.get(text) ?? lettersOf(text);
  knownLetters.set(text, letters);
  const found: Match[] = [];
  for (let from = 0; from < letters.length;) {
    const stretch = stretchFrom(parts, letters, from);
    if (!stretch) break;
    const first = letters[stretch.start];
    const last = letters[stretch.end - 1];
    if (first && last) found.push({ start: first.at, end: last.at + 1, likeness: likenesses.same });
    from = stretch.end;
  }
  return found;
}

/** A letter of a text as it is compared, and where it stands there. */
interface Letter {
  letter: string;
  at: number;
}

/** Letters without what does not count; white space, dashes and hyphens are one space each, and none stands at either end. */
function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  const folded = fold(text);
  for (let at = 0; at < folded.length; at += 1) {
    const letter = folded.charAt(at);
    if (/[a-z]/.test(letter)) {
      letters.push({ letter, at });
      continue;
    }
    if (quoteSigns.test(letter)) continue;
    const compared = joints.test(letter) ? ' ' : letter;
    if (compared !== ' ' || (letters.length > 0 && letters.at(-1)?.letter !== ' ')) letters.push({ letter: compared, at });
  }
  const isSign = (letter: Letter | undefined): boolean => letter !== undefined && !/[\p{L}\p{N}$€£¥%]/u.test(letter.letter);
  while (isSign(letters.at(-1))) letters.pop();
  while (isSign(letters[0])) letters.shift();
  return letters;
}

/** The first stretch, from a place on, that has all parts in their order. */
function stretchFrom(parts: readonly (readonly Letter[])[], letters: readonly Letter[], from: number): Range | null {
  let start = -1;
  let end = from;
  for (const part of parts) {
    const at = placeOf(part, letters, end);
    if (at < 0) return null;
    if (start < 0) start = at;
    end = at + part.length;
  }
  return { start, end };
}

function placeOf(part: readonly Letter[], letters: readonly Letter[], from: number): number {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(letters[at]?.letter ?? ' ');
  for (let at = from; at + part.length <= letters.length; at += 1) {
    const end = at + part.length;
    const isWhole = !(isLetter(at - 1) && isLetter(at)) && !(isLetter(end - 1) && isLetter(end));
    if (isWhole && part.every(({ letter }, i) => letters[at + i]?.letter === letter)) return at;
  }
  return -1;
}
