/** The words of a query as units that mean one thing: a word, a phrase, a name or number with the words the outline has for it. */
import type { Proposal } from './answers.ts';
import type { KnownName } from './data.ts';
import type { Known } from './engine.ts';
import { fold, nameKey } from './fold.ts';
import type { Query } from './query.ts';

export interface Unit {
  typed: string;
  isPhrase: boolean;
  /** Do the other words mean the same as the typed ones, or only something near? */
  isAlias: boolean;
  /** Names that it may mean. */
  meant: KnownName[];
  /** What it may be answered with (`answers.ts`). */
  proposals: Proposal[];
}

/** Words of the longest name that is looked for. */
const longest = 10;
/** Units of a query: the rest is not searched. */
const most = 24;

export function unitsOf({ phrases, words }: Query, { names, idle }: Pick<Known, 'names' | 'idle'>): Unit[] {
  const isIdle = (word: string): boolean => idle.includes(` ${fold(word)} `);
  const units = new Map<string, Unit>();
  const add = (typed: string, isPhrase: boolean, isAlias: boolean, meant: KnownName[] = []): unknown =>
    units.has(typed) || units.set(typed, { typed, isPhrase, isAlias, meant, proposals: [] });
  for (const phrase of phrases) add(phrase, true, false);
  for (let i = 0; i < words.length;) {
    // The longest name that begins here.
    let length = longest;
    let typed: string;
    let same: KnownName[] | undefined;
    let meant: KnownName[] | undefined;
    do {
      typed = words.slice(i, i + length).join(' ');
      same = names.get(nameKey(typed));
      meant = same ?? names.get(`~${nameKey(typed)}`);
    } while (!meant && --length);
    if (meant || !isIdle(typed) || words.every(isIdle)) add(typed, false, !!same, meant);
    i += length || 1;
  }
  return [...units.values()].slice(0, most);
}
