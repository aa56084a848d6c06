/** The words of a query as units that mean one thing: a word, a phrase, a number, a name with the words the outline has for it. */
import type { Form, Knowledge } from './data.ts';
import { fold, nameKey } from './fold.ts';
import { numbersIn } from './numbers.ts';
import type { Query } from './query.ts';

/** One way to find a unit: words that stand together, letter for letter or in any form, or a list of statements. */
export interface Way {
  words: string;
  /** `letters`: as printed; `forms`: each word in any of its forms; `apart`: in any form, and anywhere in the statement. */
  how: 'letters' | 'forms' | 'apart';
  /** What it counts beside the typed words themselves. */
  strength: number;
  /** Statements it is limited to. */
  only?: string[];
}

export interface Unit {
  typed: string;
  /** The typed words themselves. */
  own: Way[];
  /** What the outline prints instead. */
  instead: Way[];
  /** How the typed words stand to it, and where that is explained. */
  relation?: 'alias' | 'related' | 'number' | undefined;
  paths: string[];
  /** Statements that mean it without saying it. */
  implied: string[];
}

/** Words that say nothing where others do. */
const idle = new Set('a about an and are as at be been by did do does for from had has have he her his how if in into is it its of on or say says said she that the their they this to was were what when where which who whom whose why will with'.split(' '));

/** Names by the key of each of their words, made once. */
export interface NameIndex {
  names: Map<string, { alias: Knowledge['names']; related: Knowledge['names'] }>;
  longest: number;
  numbers: Map<number | string, string[]>;
}

export function indexNames({ names, numbers }: Knowledge): NameIndex {
  const index: NameIndex['names'] = new Map();
  let longest = 1;
  for (const name of names)
    for (const [relation, keys] of [['alias', name[2]], ['related', name[3]]] as const)
      for (const key of keys.split('|').filter(Boolean)) {
        const known = index.get(key) ?? { alias: [], related: [] };
        known[relation].push(name);
        index.set(key, known);
        longest = Math.max(longest, key.split(' ').length);
      }
  return { names: index, longest, numbers: new Map(numbers.map(([value, ...printed]) => [value, printed])) };
}

export function unitsOf({ phrases, loose }: Query, index: NameIndex): Unit[] {
  const units = phrases.map((typed): Unit => ({ typed, own: [{ words: typed, how: 'letters', strength: 1 }], instead: [], paths: [], implied: [] }));
  const words = loose.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  const idleOnly = words.every((word) => idle.has(fold(word)));
  for (let i = 0; i < words.length; ) {
    const name = nameAt(words, i, index);
    const number = numberAt(words, i, index);
    if (name && (name.length > 1 || !number) && name.length >= (number?.length ?? 0)) {
      units.push(name.unit);
      i += name.length;
    } else if (number) {
      units.push(number.unit);
      i += number.length;
    } else {
      const typed = words[i] as string;
      if (idleOnly || !idle.has(fold(typed))) units.push({ typed, own: [{ words: typed, how: 'forms', strength: 1 }], instead: [], paths: [], implied: [] });
      i += 1;
    }
  }
  return units.filter((unit, i) => units.findIndex(({ typed }) => typed === unit.typed) === i).slice(0, 24);
}

/** The longest name that begins at a word. */
function nameAt(words: readonly string[], at: number, { names, longest }: NameIndex): { unit: Unit; length: number } | undefined {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const typed = words.slice(at, at + length).join(' ');
    const known = names.get(nameKey(typed));
    if (!known || (length === 1 && idle.has(fold(typed)) && typed !== typed.toUpperCase())) continue;
    const relation = known.alias.length > 0 ? 'alias' : 'related';
    const meant = known[relation];
    const way = (form: Form): Way => {
      const [text, ...only] = typeof form === 'string' ? [form] : form;
      return { words: text as string, how: 'letters', strength: relation === 'alias' ? 0.9 : 0.6, ...(only.length > 0 ? { only } : {}) };
    };
    const own: Way[] = [{ words: typed, how: 'forms', strength: 1 }];
    if (length > 1) own.push({ words: typed, how: 'apart', strength: 0.5 });
    const unit: Unit = {
      typed,
      own,
      instead: meant.flatMap(([, forms]) => forms.map(way)),
      relation,
      paths: meant.map(([path]) => path),
      implied: meant.flatMap(([, , , , implied]) => implied),
    };
    return { unit, length };
  }
  return undefined;
}

/** A number that the outline prints, however it is typed. */
function numberAt(words: readonly string[], at: number, { numbers }: NameIndex): { unit: Unit; length: number } | undefined {
  const rest = words.slice(at).join(' ');
  const number = numbersIn(rest).find(({ start }) => start === 0);
  const printed = number && numbers.get(number.value);
  if (!printed) return undefined;
  const typed = rest.slice(0, number.end);
  const instead = printed.map((text): Way => ({ words: text, how: 'letters', strength: 1 }));
  const unit: Unit = { typed, own: [{ words: typed, how: 'letters', strength: 1 }], instead, relation: 'number', paths: [], implied: [] };
  return { unit, length: typed.split(' ').length };
}
