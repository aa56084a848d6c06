/** Where typed words stand in a text. Pagefind says which texts to look at; the letters decide. */
import type { Range } from './data.ts';
import { fold, isWord, wordsOf } from './fold.ts';
import { begun, likeness } from './likeness.ts';

/** Words that stand in a text, and how like they are to the typed ones: 1 for the same. */
export interface Match extends Range {
  likeness: number;
}

/** Side by side, each word in any of its forms. @param positions numbers of the words that Pagefind found */
export function inAnyForm(typed: string, text: string, positions: readonly number[], endings: RegExp): Match[] {
  const printed = wordsOf(text);
  const words = typed.split(' ');
  return [...new Set(positions)].flatMap((from) => {
    const beside = printed.slice(from, from + words.length);
    const alike = Math.min(
      ...words.map((word, i) => (beside[i] ? likeness(word, text.slice(beside[i].start, beside[i].end), endings) : 0)),
    );
    return alike > (words.length > 1 ? begun : 0)
      ? [{ start: (beside[0] as Range).start, end: (beside.at(-1) as Range).end, likeness: alike }]
      : [];
  });
}

/** Letter for letter and as whole words; case, kinds of apostrophe and quotation marks aside. */
export function literally(words: string, text: string): Match[] {
  // Quotation marks cannot be typed within a phrase: they are passed over in the text.
  const plain = fold(text).replace(/\s/g, ' ');
  const kept = [...plain.matchAll(/[^"]/g)].map(({ index }) => index);
  const bare = plain.replaceAll('"', '');
  const wanted = fold(words).replaceAll('"', '');
  const matches: Match[] = [];
  for (let at = bare.indexOf(wanted); wanted && at >= 0; at = bare.indexOf(wanted, at + 1)) {
    const last = at + wanted.length - 1;
    const isInside = (isWord(bare[at - 1]) && isWord(bare[at])) || (isWord(bare[last]) && isWord(bare[last + 1]));
    if (!isInside) matches.push({ start: kept[at] as number, end: (kept[last] as number) + 1, likeness: 1 });
  }
  return matches;
}
