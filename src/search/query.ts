/** What a reader typed, taken apart: quoted phrases, loose words, or a ref. Pure. */
import { fold, isWord } from './fold.ts';

/** Characters of a query that are read: more than this is nobody's query. */
export const longestQuery = 300;

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
 * @returns the id that a typed ref may mean: `5(2)`, `5.2`, `s5-2`, `2(2).1`, `§ 7`, `5(2) ¶2`. Whether there is such a node is for
 * the caller to look up
 */
export function idOf(typed: string): string {
  const ref = fold(typed).replace(/\s+/g, '');
  const isRef = /^(§|s(ection)?)?\d+([.(-]\d+\)?){0,2}((¶|-?p)\d+)?$/.test(ref);
  const isNumber = /^\d+$/.test(ref);
  return isRef && !isNumber ? `s${[...ref.replace('¶', 'p').matchAll(/p?\d+/g)].join('-')}` : ref;
}
