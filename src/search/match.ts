/** Where typed words stand in a text. Pagefind says which texts to look at; the letters decide. Pure. */
import { fold, wordsOf } from './fold.ts';
import { likeness, likenesses } from './likeness.ts';
import type { Range } from './search-data.ts';

/** Words of a text that match the typed ones. */
export interface Match extends Range {
  /** One of `likenesses`. */
  likeness: number;
}

/** @returns where the typed words stand side by side, each in any of its forms */
export function matchForms(typed: string, text: string): Match[] {
  const printed = wordsOf(text);
  const words = typed.split(' ');
  // A word that only begins like a typed one counts where one word was typed.
  const least = words.length > 1 ? likenesses.form : likenesses.prefix;
  return printed.flatMap(({ start }, from) => {
    const beside = printed.slice(from, from + words.length);
    const last = beside.at(-1);
    if (!last || beside.length < words.length) return [];
    const score = Math.min(...beside.map((at, i) => likeness(words[i] ?? '', text.slice(at.start, at.end))));
    return score >= least ? [{ start, end: last.end, likeness: score }] : [];
  });
}

const sign = String.raw`[\p{L}\p{N}]`;

/** @returns where the words stand letter for letter and as whole words; case, and kinds of apostrophe and quotation marks, may differ */
export function matchLiterally(words: string, text: string): Match[] {
  const letters = [...fold(words).replaceAll('"', '')].map((letter) => escaped(letter));
  if (!letters[0]) return [];
  // Quotation marks cannot be typed within a phrase: they are passed over in the text. Where it begins and ends, no word goes on.
  const phrase = new RegExp(`(?<!${sign}(?=${sign}))${letters.join('"*')}(?!(?<=${sign})${sign})`, 'gu');
  const found = fold(text).replace(/\s/g, ' ').matchAll(phrase);
  return [...found].map(({ 0: { length }, index }) => ({ start: index, end: index + length, likeness: likenesses.same }));
}

/** A letter as it may stand in a regular expression. */
function escaped(letter: string): string {
  return `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
}
