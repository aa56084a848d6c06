/** What a reader typed, taken apart: quoted phrases, loose words, or a ref. */
import { fold, isWord } from './fold.ts';

/** More than this is nobody's query: the rest is not searched. */
export const longest = 300;

export interface Query {
  phrases: string[];
  /** The loose words, as typed. */
  words: string[];
}

export function parseQuery(typed: string): Query {
  const phrases: string[] = [];
  const loose = typed
    .normalize('NFC')
    // Characters that show nothing, and halves of characters.
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/"([^"]+)"/g, (_, phrase: string) => {
      if (isWord(phrase)) phrases.push(phrase.trim());
      return ' ';
    });
  return { phrases, words: loose.split(/[" ]+/).filter(isWord) };
}

/**
 * Id that a typed ref may mean: `5(2)`, `5.2`, `s5-2`, `2(2).1`, `§ 7`, `5(2) ¶2`.
 * Whether there is such a node is for the caller to look up.
 */
export function idOf(typed: string): string {
  const ref = fold(typed).replace(/\s+/g, '');
  // A number alone is none.
  const isRef = /^(§|s(ection)?)?\d+([.(-]\d+\)?){0,2}((¶|-?p)\d+)?$(?<!^\d+)/.test(ref);
  return isRef ? `s${ref.replace('¶', 'p').match(/p?\d+/g)!.join('-')}` : ref;
}
