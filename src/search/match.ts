/** Where the words of a way stand in a text. Pagefind says which texts to look at; the letters decide. */
import { fold, wordsOf } from './fold.ts';
import { begun, likeness } from './likeness.ts';
import type { Way } from './units.ts';

export interface Match {
  start: number;
  end: number;
}

export interface Matches {
  ranges: Match[];
  /** 1 where the words stand as typed, less where in another form. */
  likeness: number;
}

const folded = new Map<string, string>();

/** @returns nothing found as an empty list */
export function matchWay({ words, how }: Way, text: string, positions: readonly number[]): Matches {
  if (how === 'letters') {
    const ranges = literally(words, text);
    return { ranges, likeness: ranges.length > 0 ? 1 : 0 };
  }
  const printed = wordsOf(text);
  const typed = words.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  const near = [...new Set(positions)].sort((a, b) => a - b);
  const like = (word: string, position: number): number => {
    const at = printed[position];
    return at ? likeness(word, text.slice(at.start, at.end)) : 0;
  };
  const range = (from: number, to: number): Match => ({ start: printed[from]?.start ?? 0, end: printed[to]?.end ?? 0 });
  if (typed.length === 1 || how === 'apart') {
    const found = typed.map((word) => near.map((position) => ({ position, like: like(word, position) })).filter((each) => each.like > (how === 'apart' ? begun : 0)));
    if (found.some((each) => each.length === 0)) return { ranges: [], likeness: 0 };
    const best = Math.min(...found.map((each) => Math.max(...each.map(({ like: of }) => of))));
    // Beside the word itself, longer words that only begin like it are chance.
    const kept = found.flat().filter((each) => each.like > begun || best <= begun);
    return { ranges: [...new Set(kept.map(({ position }) => position))].map((position) => range(position, position)), likeness: best };
  }
  const ranges: Match[] = [];
  let best = 0;
  for (const position of near) {
    const likes = typed.map((word, i) => like(word, position + i));
    const least = Math.min(...likes);
    if (least <= begun) continue;
    ranges.push(range(position, position + typed.length - 1));
    best = Math.max(best, least);
  }
  return { ranges, likeness: best };
}

/** Letter for letter and as whole words; case, kinds of apostrophe and quotation marks aside. */
export function literally(words: string, text: string): Match[] {
  const plain = (folded.get(text) ?? fold(text)).replace(/\s/g, ' ');
  folded.set(text, plain);
  const wanted = fold(words).replace(/"/g, '');
  // Quotation marks cannot be typed within a phrase: they are passed over in the text.
  const kept = [...plain.matchAll(/[^"]/g)].map(({ index }) => index);
  const bare = plain.replace(/"/g, '');
  const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  const ranges: Match[] = [];
  for (let at = bare.indexOf(wanted); wanted && at >= 0; at = bare.indexOf(wanted, at + 1)) {
    const inside = (isWord(bare[at - 1]) && isWord(wanted[0])) || (isWord(wanted.at(-1)) && isWord(bare[at + wanted.length]));
    if (!inside) ranges.push({ start: kept[at] as number, end: (kept[at + wanted.length - 1] as number) + 1 });
  }
  return ranges;
}
