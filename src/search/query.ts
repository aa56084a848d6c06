/** What a reader typed, taken apart. Pure. */
import type { FoundDate } from './dates.ts';
import { datesIn } from './dates.ts';
import { isWord } from './fold.ts';
import type { FoundNumber } from './numbers.ts';
import { numbersIn } from './numbers.ts';
import type { FoundRef } from './refs.ts';
import { refsIn } from './refs.ts';
import type { Range } from './search-data.ts';

/** Characters of a query that are read: more than this is nobody's query. */
export const longestQuery = 300;

/** A loose word of a query, or a number or date of one or several. */
export interface Token extends Range {
  text: string;
  number: FoundNumber | null;
  date: FoundDate | null;
  /** Was it typed as the beginning of a word, `word*`? */
  isPrefix: boolean;
}

export interface Query {
  /** The loose part, in which tokens stand. */
  text: string;
  phrases: string[];
  tokens: Token[];
  /** Words and phrases that are not to be in a statement. */
  excluded: string[];
  refs: FoundRef[];
  /** Filters that were typed: `speaker:weber`. */
  speaker: string;
  section: string;
  /** Signs and words that mean something elsewhere, and are read here as any others. */
  operators: string[];
}

/** @returns a query as it is compared: one form of each character, none that shows nothing, one kind of quotation marks and spaces */
export function cleaned(typed: string): string {
  return (
    typed
      .normalize('NFKC')
      // Halves of characters, soft hyphens, and characters of no width.
      .replace(/[\p{Cs}\p{Cf}]+/gu, '')
      .replace(/[\p{C}\s]+/gu, ' ')
      .replace(/[‐‑‒–—−]/g, '-')
      .slice(0, longestQuery)
      .trim()
  );
}

/** @param isNode tells whether there is a node of this id: a number is a ref only if there is */
export function parseQuery(typed: string, isNode: (id: string) => boolean = () => true): Query {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const query: Pick<Query, 'speaker' | 'section'> = { speaker: '', section: '' };
  const blank = (part: string): string => ' '.repeat(part.length);
  const take = (part: string, minus: string, phrase: string): string => {
    if (!isWord(phrase)) return blank(part);
    (minus ? excluded : phrases).push(phrase.trim());
    return blank(part);
  };
  const quoted = cleaned(typed)
    .replace(/(?<![^\s(])(-?)“((?:[^“”]|“[^”]*”)+)”/g, take)
    .replace(/[“”„«»「」『』‹›〝〞]/g, '"')
    .replace(/(-?)"([^"]+)"/g, take)
    .replace(/(?<![^\s(])(-?)['‘]([^'’‘]+ [^'’‘]+)['’](?![^\s).,;:!?])/g, take)
    .replace(/(speaker|section):\s?([\p{L}\p{N}-]+)/giu, (part, name: string, value: string) => {
      query[name.toLowerCase() as 'speaker' | 'section'] = value.toLowerCase();
      return blank(part);
    });
  const refs = refsIn(quoted).filter(({ id, isSure }) => isSure || isNode(id));
  const text = refs
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), quoted)
    .replace(/(?<!\S)-(?=[\p{L}\p{N}])([\p{L}\p{N}'’-]+)/gu, (part, word: string) => {
      excluded.push(word);
      return blank(part);
    });
  const operators = [...text.matchAll(/(?<!\S)(?:AND|OR|NOT|\||&&?)(?!\S)|\+/g)].map(([sign]) => sign);
  const words = text.replace(/(?<!\S)(?:AND|OR|NOT)(?!\S)/g, blank);
  return { text: words, phrases, excluded, refs, operators: [...new Set(operators)], tokens: tokensIn(words), ...query };
}

/** Dates and numbers are found first; the rest is divided at everything but letters, digits, apostrophes and hyphens. */
function tokensIn(text: string): Token[] {
  const dates = datesIn(text).map((date): Token => ({ ...tokenAt(text, date), date }));
  const isFree = ({ start, end }: Range, taken: readonly Range[]): boolean =>
    !taken.some((other) => start < other.end && other.start < end);
  const numbers = numbersIn(text)
    .filter((number) => isFree(number, dates))
    .map((number): Token => ({ ...tokenAt(text, number), number }));
  const taken = [...dates, ...numbers];
  const words = [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}\p{M}])?\*?/gu)].flatMap(
    ({ 0: word, index }): Token[] => {
      const range = { start: index, end: index + word.length };
      // "a.m." is one word; "end.Start" is two.
      const parts = /^(\p{L}\.)+\p{L}?$/u.test(word) ? [range] : partsOf(word, index);
      return parts.filter((each) => isFree(each, taken)).map((each) => tokenAt(text, each));
    },
  );
  return [...taken, ...words].sort((a, b) => a.start - b.start);
}

function partsOf(word: string, at: number): Range[] {
  return [...word.matchAll(/[^.]+/g)].map(({ 0: { length }, index }) => ({ start: at + index, end: at + index + length }));
}

function tokenAt(text: string, { start, end }: Range): Token {
  const words = text.slice(start, end);
  return { start, end, text: words.replace('*', ''), isPrefix: words.endsWith('*'), number: null, date: null };
}
