/** The terms of a query: each means one thing, a word, a quoted phrase, a number, a date, or a name of one or several words. Pure. */
import type { FoundDate } from './dates.ts';
import { isStopWord } from './english.ts';
import { fold, nameKey } from './fold.ts';
import type { NameIndex } from './name-index.ts';
import type { NumberValue } from './numbers.ts';
import type { Query, Token } from './query.ts';
import type { SearchName } from './search-data.ts';

export interface Term {
  typed: string;
  isPhrase: boolean;
  number: NumberValue | null;
  date: FoundDate | null;
  /** Was it typed as the beginning of a word? */
  isPrefix: boolean;
  /** Its loose words that say something: more than one only for a name. */
  words: string[];
  /** Names that it may mean. */
  names: SearchName[];
  /** Do those names mean the same as what was typed, or are they only related? */
  isSame: boolean;
}

/** Words of the longest name that is looked for. */
const longestName = 10;
/** Terms of a query that are searched. */
const mostTerms = 24;

export function termsOf({ text, phrases, tokens }: Query, names: NameIndex): Term[] {
  const saysNothing = ({ text: word, number, date }: Token): boolean => !number && !date && isStopWord(fold(word));
  const isOnlyStopWords = phrases.length === 0 && tokens.every(saysNothing);
  const terms = phrases.map((typed) => ({ ...empty, typed, isPhrase: true }));
  for (let at = 0; at < tokens.length;) {
    const { term, length } = termAt(text, tokens, at, names);
    const [token] = tokens.slice(at, at + 1);
    if (isOnlyStopWords || term.names[0] || (token && !saysNothing(token))) terms.push(term);
    at += length;
  }
  return [...new Map(terms.map((term) => [term.typed, term])).values()].slice(0, mostTerms);
}

const empty: Term = { typed: '', isPhrase: false, number: null, date: null, isPrefix: false, words: [], names: [], isSame: false };

/** The longest name that begins at a token, or that token. */
function termAt(text: string, tokens: readonly Token[], at: number, names: NameIndex): { term: Term; length: number } {
  for (let length = Math.min(longestName, tokens.length - at); length > 0; length -= 1) {
    const part = tokens.slice(at, at + length);
    const [first, last] = [part[0], part.at(-1)];
    if (!first || !last) break;
    const typed = length > 1 ? text.slice(first.start, last.end) : first.text;
    const meaning = first.isPrefix ? undefined : names.get(nameKey(typed));
    if (!meaning && length > 1) continue;
    const isSame = (meaning?.same.length ?? 0) > 0;
    const { number, date, isPrefix } = length === 1 ? first : empty;
    const words = part.map((token) => token.text).filter((word) => length === 1 || !isStopWord(fold(word)));
    const meant = number || date ? [] : isSame ? meaning?.same : meaning?.related;
    return { term: { ...empty, typed, number, date, isPrefix, words, names: meant ?? [], isSame }, length };
  }
  throw new Error(`termAt: no token ${at} among ${tokens.length}`);
}
