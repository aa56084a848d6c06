/** Where the words of a way stand in a text. Pagefind says which texts to look at; the letters decide. */
import type { Range } from './data.ts';
import { fold, isWord, wordsOf } from './fold.ts';
import { begun, likeness } from './likeness.ts';

export interface Matches {
  ranges: Range[];
  /** 1 where the words stand as typed, less where in another form, 0 where they do not stand. */
  likeness: number;
}

/** Side by side, each word in any of its forms. @param positions numbers of the words that Pagefind found */
export function inAnyForm(typed: string, text: string, positions: readonly number[]): Matches {
  const printed = wordsOf(text);
  const words = typed.split(' ');
  const found = [...new Set(positions)].map((from) => ({
    from,
    likeness: Math.min(
      ...words.map((word, i) => {
        const at = printed[from + i];
        return at ? likeness(word, text.slice(at.start, at.end)) : 0;
      }),
    ),
  }));
  const best = Math.max(0, ...found.map((each) => each.likeness));
  if (best === 0 || (words.length > 1 && best <= begun)) return { ranges: [], likeness: 0 };
  // Beside the word itself, longer words that only begin like it are chance.
  const kept = found.filter((each) => each.likeness > begun || each.likeness === best);
  return {
    ranges: kept.map(({ from }) => ({ start: (printed[from] as Range).start, end: (printed[from + words.length - 1] as Range).end })),
    likeness: best,
  };
}

/** Letter for letter and as whole words; case, kinds of apostrophe and quotation marks aside. */
export function literally(words: string, text: string): Matches {
  // Quotation marks cannot be typed within a phrase: they are passed over in the text.
  const plain = fold(text);
  const kept = [...plain.matchAll(/[^"]/g)].map(({ index }) => index);
  const bare = plain.replaceAll('"', '').replace(/\s/g, ' ');
  const wanted = fold(words).replaceAll('"', '');
  const ranges: Range[] = [];
  for (let at = bare.indexOf(wanted); wanted && at >= 0; at = bare.indexOf(wanted, at + 1)) {
    const last = at + wanted.length - 1;
    const isInside = (isWord(bare[at - 1]) && isWord(bare[at])) || (isWord(bare[last]) && isWord(bare[last + 1]));
    if (!isInside) ranges.push({ start: kept[at] as number, end: (kept[last] as number) + 1 });
  }
  return { ranges, likeness: Math.sign(ranges.length) };
}
