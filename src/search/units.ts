/** The words of a query as units that mean one thing: a word, a phrase, a name or number with the words the outline has for it. */
import type { Form, KnownName } from './data.ts';
import type { Known } from './engine.ts';
import { fold, nameKey } from './fold.ts';
import type { Query } from './query.ts';

export interface Unit {
  typed: string;
  isPhrase: boolean;
  /** What the outline prints instead. */
  forms: Form[];
  /** Does it mean the same as the typed words, or only something near? */
  isAlias: boolean;
  /** Path that explains what is printed instead. */
  path: string;
  /** Statements that mean it without saying it. */
  implied: KnownName[4];
}

/** Names by the keys of their words: those that mean the same, and those that are only related. */
export type NameIndex = Map<string, [aliases: KnownName[], related: KnownName[]]>;

export function addNames(index: NameIndex, names: readonly KnownName[]): void {
  for (const name of names)
    [name[2], name[3]].forEach((keys, related) => {
      for (const key of keys.split('|').filter(Boolean)) {
        const known = index.get(key) ?? [[], []];
        known[related]?.push(name);
        index.set(key, known);
      }
    });
}

export function unitsOf({ phrases, words }: Query, { names, idle }: Pick<Known, 'names' | 'idle'>): Unit[] {
  const isIdle = (word: string): boolean => idle.includes(` ${fold(word)} `);
  const own = (typed: string, isPhrase = false): Unit => ({ typed, isPhrase, forms: [], isAlias: false, path: '', implied: [] });
  const units = phrases.map((phrase) => own(phrase, true));
  const idleOnly = words.every(isIdle);
  for (let i = 0; i < words.length;) {
    // The longest name that begins here.
    let length = Math.min(11, words.length - i + 1);
    let typed = '';
    let known: ReturnType<NameIndex['get']>;
    while (!known && length > 1) {
      length -= 1;
      typed = words.slice(i, i + length).join(' ');
      if (!isIdle(typed) || !/\p{Ll}/u.test(typed)) known = names.get(nameKey(typed));
    }
    const unit = own(typed);
    if (known) {
      unit.isAlias = known[0].length > 0;
      const meant = unit.isAlias ? known[0] : known[1];
      const numbers = meant.filter(([path]) => !path);
      // A number is itself and no other of its entry in the register.
      unit.forms = (numbers[0] ? numbers : meant).flatMap(([, forms]) => forms);
      unit.path = meant.find(([path]) => path)?.[0] ?? '';
      unit.implied = meant.flatMap((name) => name[4]);
    }
    if (length > 1 || idleOnly || !isIdle(typed)) units.push(unit);
    i += length;
  }
  return units.filter(({ typed }, i) => units.findIndex((unit) => unit.typed === typed) === i).slice(0, 24);
}
