/** The terms of a query: each means one thing, a word, a quoted phrase, a number, or a name of one or several words. Pure. */
import { isStopWord } from './english.ts';
import { fold, nameKey } from './fold.ts';
import type { NameIndex } from './name-index.ts';
import type { NumberValue } from './numbers.ts';
import { numberOf } from './numbers.ts';
import type { Query } from './query.ts';
import type { SearchName } from './search-data.ts';

export interface Term {
  typed: string;
  isPhrase: boolean;
  number: NumberValue | null;
  /** Names that it may mean. */
  names: SearchName[];
  /** Do those names mean the same as what was typed, or are they only related? */
  isSame: boolean;
}

/** Words of the longest name, and of the longest number, that is looked for. */
const longestName = 10;
const longestNumber = 4;
/** Terms of a query that are searched. */
const mostTerms = 24;

export function termsOf({ phrases, words }: Query, names: NameIndex): Term[] {
  const isOnlyStopWords = words.every((word) => isStopWord(fold(word)));
  const terms = phrases.map((typed): Term => ({ typed, isPhrase: true, number: null, names: [], isSame: false }));
  for (let at = 0; at < words.length;) {
    const { term, length } = termAt(words, at, names);
    if (isOnlyStopWords || term.names[0] || term.number || !isStopWord(fold(term.typed))) terms.push(term);
    at += length;
  }
  return [...new Map(terms.map((term) => [term.typed, term])).values()].slice(0, mostTerms);
}

/** The longest term that begins at a word. */
function termAt(words: readonly string[], at: number, names: NameIndex): { term: Term; length: number } {
  for (let length = Math.min(longestName, words.length - at); length > 0; length -= 1) {
    const typed = words.slice(at, at + length).join(' ');
    const number = length <= longestNumber ? numberOf(typed) : null;
    const meaning = names.get(nameKey(typed));
    if (!number && !meaning && length > 1) continue;
    const isSame = (meaning?.same.length ?? 0) > 0;
    const meant = number ? [] : isSame ? meaning?.same : meaning?.related;
    return { term: { typed, isPhrase: false, number, names: meant ?? [], isSame }, length };
  }
  throw new Error(`termAt: no word ${at} among ${words.length}`);
}
