/**
 * Words as the search compares them: lower case, without diacritics, with one kind of apostrophe, quotation mark and hyphen.
 * Folding keeps the length, so that a place in folded words is a place in the words themselves.
 */

const kinds: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ`´]/g, "'"],
  [/[“”„«»]/g, '"'],
  [/[‐‑‒–—−]/g, '-'],
  [/[łŁ]/g, 'l'],
  [/[øØ]/g, 'o'],
  [/[đĐ]/g, 'd'],
  // Letters that are a base and a mark. Beyond the European alphabets a mark makes another letter.
  [/[\u00c0-\u04ff]/g, 'base'],
];

export function fold(text: string): string {
  const folded = kinds.reduce(
    (all, [from, to]) => all.replace(from, to === 'base' ? (letter) => letter.normalize('NFD')[0] as string : to),
    text,
  );
  const lower = folded.toLowerCase();
  return lower.length === text.length ? lower : folded;
}

/** A word in its place: without the punctuation round it. `start` and `end` are offsets in the text. */
export interface Word {
  start: number;
  end: number;
}

/** The words of a text, numbered as Pagefind numbers them: whatever white space divides. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: token, index }) => {
    const before = token.search(/[\p{L}\p{N}]/u);
    const after = token.match(/[^\p{L}\p{N}]*$/u) as RegExpMatchArray;
    return before < 0 ? { start: index, end: index + token.length } : { start: index + before, end: index + (after.index as number) };
  });
}

/** Spelling under which names are looked up: folded words, plural and possessive endings aside. */
export function nameKey(text: string): string {
  return fold(text)
    .replace(/'s(?![\p{L}\p{N}])|\./gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .filter(Boolean)
    .join(' ');
}
