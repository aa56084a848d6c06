/** Where typed words stand in a text. Pagefind says which texts to look at; the letters decide. */
import type { Range } from './data.ts';
import { fold, wordsOf } from './fold.ts';
import { begun, likeness } from './likeness.ts';

/** Words that stand in a text, and how like they are to the typed ones: 1 for the same. */
export interface Match extends Range {
  likeness: number;
}

/** Side by side, each word in any of its forms. */
export function inAnyForm(typed: string, text: string, endings: RegExp): Match[] {
  const printed = wordsOf(text);
  const words = typed.split(' ');
  return printed.flatMap(({ start }, from) => {
    const alike = Math.min(
      ...words.map((word, i) => {
        const at = printed[from + i];
        return at ? likeness(word, text.slice(at.start, at.end), endings) : 0;
      }),
    );
    return alike > (words[1] ? begun : 0) ? { start, end: printed[from + words.length - 1]!.end, likeness: alike } : [];
  });
}

const sign = '[\\p{L}\\p{N}]';

/** Letter for letter and as whole words; case, kinds of apostrophe and quotation marks aside. */
export function literally(words: string, text: string): Match[] {
  const letters = [...fold(words).replaceAll('"', '')].map((letter) => `\\u{${(letter.codePointAt(0) as number).toString(16)}}`);
  // Quotation marks cannot be typed within a phrase: they are passed over in the text. Where it begins and ends, no word goes on.
  const phrase = new RegExp(`(?<!${sign}(?=${sign}))${letters.join('"*')}(?!(?<=${sign})${sign})`, 'gu');
  const found = letters[0] ? [...fold(text).replace(/\s/g, ' ').matchAll(phrase)] : [];
  return found.map(({ 0: { length }, index }) => ({ start: index, end: index + length, likeness: 1 }));
}
