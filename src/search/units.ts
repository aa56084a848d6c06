/** The words of a query as units that mean one thing: a word, a phrase, a name or number with the words the outline has for it. */
import type { Form, KnownName } from './data.ts';
import { fold, nameKey } from './fold.ts';
import type { Query } from './query.ts';

/** Words to look for: letter for letter or in any form, everywhere or in some statements. */
export interface Way {
  words: string;
  literal: boolean;
  /** What it counts beside the typed words themselves. */
  strength: number;
  only: string[];
}

export interface Unit {
  typed: string;
  /** The typed words first; then what the outline prints instead. */
  ways: Way[];
  isPhrase: boolean;
  isAlias: boolean;
  /** Path that explains what is printed instead. */
  path: string;
  /** Statements that mean it without saying it. */
  implied: string[];
}

/** Names by the keys of their words. */
export type NameIndex = Map<string, { aliases: KnownName[]; related: KnownName[] }>;

/** Words that say nothing where others do. */
const idle =
  ' a about an and are as at be been by did do does for from had has have he her his how if in into is it its of on or say says said she that the their they this to was were what when where which who whom whose why will with ';
const isIdle = (word: string): boolean => idle.includes(` ${fold(word)} `);

export function indexNames(names: readonly KnownName[]): NameIndex {
  const index: NameIndex = new Map();
  for (const name of names)
    [name[2], name[3]].forEach((keys, isRelated) => {
      for (const key of keys.split('|')) {
        const known = index.get(key) ?? { aliases: [], related: [] };
        (isRelated ? known.related : known.aliases).push(name);
        index.set(key, known);
      }
    });
  return index;
}

export function unitsOf({ phrases, words }: Query, index: NameIndex): Unit[] {
  const own = (typed: string, isPhrase: boolean): Unit => ({
    typed,
    ways: [{ words: typed, literal: isPhrase, strength: 1, only: [] }],
    isPhrase,
    isAlias: false,
    path: '',
    implied: [],
  });
  const units = phrases.map((phrase) => own(phrase, true));
  const idleOnly = words.every(isIdle);
  for (let i = 0; i < words.length;) {
    // The longest name that begins here.
    let length = Math.min(10, words.length - i);
    const typed = (): string => words.slice(i, i + length).join(' ');
    const name = (): ReturnType<NameIndex['get']> => (isIdle(typed()) && /\p{Ll}/u.test(typed()) ? undefined : index.get(nameKey(typed())));
    while (length > 1 && !name()) length -= 1;
    const unit = own(typed(), false);
    const known = name();
    if (known) {
      unit.isAlias = known.aliases.length > 0;
      const meant = unit.isAlias ? known.aliases : known.related;
      const numbers = meant.filter(([path]) => !path);
      // A number is itself and no other of its entry in the register.
      for (const [, forms] of numbers.length > 0 ? numbers : meant)
        unit.ways.push(...forms.map((form) => wayOf(form, unit.isAlias ? 0.9 : 0.6)));
      for (const [path, , , , implied] of meant) {
        unit.path ||= path;
        unit.implied.push(...implied);
      }
    }
    if (length > 1 || idleOnly || !isIdle(unit.typed)) units.push(unit);
    i += length;
  }
  return units.filter(({ typed }, i) => units.findIndex((unit) => unit.typed === typed) === i).slice(0, 24);
}

function wayOf(form: Form, strength: number): Way {
  const [words, ...only] = typeof form === 'string' ? [form] : form;
  return { words, literal: true, strength, only };
}
