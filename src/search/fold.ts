/**
 * Words as the search compares them: lower case, without diacritics, with one kind of apostrophe, quotation mark and hyphen.
 * Folding keeps the length, so that a place in folded words is a place in the words themselves.
 */
import type { Range } from './search-data.ts';

const odd = '’‘ʼ`´“”„«»‐‑‒–—łŁøØ';
const plain = `'''''"""""-----lloo`;

export function fold(text: string): string {
  // Beyond the European alphabets a mark makes another letter.
  return text
    .replace(/[`\u00a0-\u04ff\u2010-\u201f]/g, (letter) => plain[odd.indexOf(letter)] ?? letter.normalize('NFD')[0]!)
    .toLowerCase();
}

export const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The words of a text: whatever white space divides, without the punctuation round it. */
export function wordsOf(text: string): Range[] {
  return [...text.matchAll(/[\p{L}\p{N}](\S*[\p{L}\p{N}])?/gu)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** Spelling under which names are looked up: folded words, plural and possessive endings and signs of currency aside. */
export function nameKey(text: string): string {
  return (
    fold(text)
      .replace(/[a-z]*\$|'s(?![\p{L}\p{N}])|\./gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .map((word) => word.replace(/(...)s$/, '$1'))
    .join(' ');
}
