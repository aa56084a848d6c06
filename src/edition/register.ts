/** The register as it is printed: groups in order, in each its entries from A to Z, with every place of each. Pure. */
import type { Edition, Place, RegisterName } from './edition.ts';
import type { Group, Word } from './schemas/register-schema.ts';

/** A place of an entry. */
export interface EntryPlace {
  place: Place;
  /** The first printed form there with its neighbours; null where an editor found the thing meant but not named. */
  context: Context | null;
  /** How often it is printed there. */
  times: number;
}

/** A printed form with a few words round it. */
export interface Context {
  before: string;
  words: string;
  after: string;
}

export interface Entry extends RegisterName {
  places: EntryPlace[];
  /** Printed forms, each once. */
  printed: string[];
}

/** Collates without the locale of the machine. */
export const { compare: compareWords } = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });

/** The letters of a word, whether or not it says its language. */
export function lettersOf(word: Word): string {
  return typeof word === 'string' ? word : word.text;
}

/** Words in alphabetical order, so that none of several names comes first by choice. */
export function inOrder<T extends Word>(words: readonly T[]): T[] {
  return [...words].sort((a, b) => compareWords(lettersOf(a), lettersOf(b)));
}

/** @param groups which groups, in the order wanted */
export function entriesOf(edition: Edition, groups: readonly Group[]): { group: Group; entries: Entry[] }[] {
  const order = new Map(edition.places.map((place, index) => [place, index]));
  return groups.map((group) => ({
    group,
    entries: edition.names
      .filter((name) => name.group === group)
      .map((name) => entryOf(name, edition, order))
      .sort((a, b) => compareWords(a.headword, b.headword)),
  }));
}

function entryOf(name: RegisterName, { placeById }: Edition, order: ReadonlyMap<Place, number>): Entry {
  const printedAt = Map.groupBy(name.occurrences, ({ place }) => place);
  const implied = name.implied.flatMap((id) => placeById.get(id) ?? []);
  const concerned = [...new Set([...printedAt.keys(), ...implied])].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const forms = name.occurrences.map(({ place, start, end }) => place.words.text.slice(start, end));
  return {
    ...name,
    printed: inOrder([...new Set(forms)]),
    places: concerned.map((place) => {
      const here = printedAt.get(place) ?? [];
      return { place, times: here.length, context: here[0] ? inContext(place.words.text, here[0]) : null };
    }),
  };
}

/**
 * @param range of the form in `text`
 * @param reach number of words to either side; an ellipsis stands where more are left out
 */
export function inContext(text: string, { start, end }: { start: number; end: number }, reach = 5): Context {
  const before = text.slice(0, start).split(/(?<=\s)/u);
  const after = text.slice(end).split(/(?=\s)/u);
  // What is joined to the form without a space (a bracket, a comma) belongs to it and is no word of its own.
  const joined = after[0] !== undefined && !/^\s/u.test(after[0]) ? 1 : 0;
  return {
    before: (before.length > reach ? '… ' : '') + before.slice(-reach).join(''),
    words: text.slice(start, end),
    after: after.slice(0, reach + joined).join('') + (after.length > reach + joined ? ' …' : ''),
  };
}
