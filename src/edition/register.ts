/** The register as it is printed: groups in order, in each its entries from A to Z, with every place of each. Pure. */
import type { Node, Statement } from './outline.ts';
import { inContext, type Context } from './context.ts';
import type { Edition, Heading, RegisterName } from './edition.ts';
import type { Group } from './read.ts';

/** A place of an entry. */
export interface EntryPlace {
  /** Id that a link leads to. */
  id: string;
  heading: boolean;
  /** The first printed form there with its neighbours; null where an editor found the thing meant but not named. */
  context: Context | null;
  /** How often it is printed there. */
  times: number;
}

export interface Entry extends RegisterName {
  places: EntryPlace[];
  /** Printed forms, each once. */
  printed: string[];
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** A word that leads to an entry: of another language than the page's it says which. */
export function textOf(word: string | { text: string }): string {
  return typeof word === 'string' ? word : word.text;
}

/** Words that lead to an entry, in alphabetical order, so that none of several names comes first by choice. */
export function inOrder<T extends string | { text: string }>(words: readonly T[]): T[] {
  return [...words].sort((a, b) => compare(textOf(a), textOf(b)));
}

/** A heading or a statement as names know it (`place`), and what a link to it leads to (`id`). */
export interface TextPlace {
  place: string;
  id: string;
  heading: boolean;
  text: string;
}

/** Headings and statements in the order in which they are printed. */
export function placesOf({ sections, headings }: Edition): TextPlace[] {
  const statement = ({ id, text }: Statement): TextPlace => ({ place: id, id, heading: false, text });
  const heading = ({ place, node, text }: Heading): TextPlace => ({ place, id: node.id, heading: true, text });
  const over = new Map<Node, Heading[]>();
  for (const each of headings) over.set(each.node, [...(over.get(each.node) ?? []), each]);
  return sections.flatMap((section) => [
    ...(over.get(section) ?? []).map(heading),
    ...section.statements.map(statement),
    ...section.items.flatMap((item) => [
      ...(over.get(item) ?? []).map(heading),
      ...item.statements.map(statement),
      ...item.points.flatMap((point) => point.statements.map(statement)),
    ]),
  ]);
}

/** @param groups which groups, in the order wanted */
export function entriesOf(edition: Edition, groups: readonly Group[]): { group: Group; entries: Entry[] }[] {
  const places = new Map(placesOf(edition).map((place, order) => [place.place, { ...place, order }]));
  return groups.map((group) => ({
    group,
    entries: edition.names
      .filter((name) => name.group === group)
      .map((name) => entryOf(name, places))
      .sort((a, b) => compare(a.headword, b.headword)),
  }));
}

/** @param places in their order, by their own names, so that the cost of an entry does not grow with the outline */
function entryOf(name: RegisterName, places: ReadonlyMap<string, TextPlace & { order: number }>): Entry {
  const printed = new Set<string>();
  const at = new Map<string, RegisterName['occurrences']>();
  for (const each of name.occurrences) at.set(each.place, [...(at.get(each.place) ?? []), each]);
  const concerned = [...new Set([...at.keys(), ...name.implied])]
    .flatMap((place) => places.get(place) ?? [])
    .sort((a, b) => a.order - b.order);
  const found = concerned.flatMap(({ place, text, id, heading }): EntryPlace[] => {
    const here = at.get(place) ?? [];
    for (const { start, end } of here) printed.add(text.slice(start, end));
    const first = here[0];
    if (first) return [{ id, heading, context: inContext(text, first), times: here.length }];
    return !heading && name.implied.includes(id) ? [{ id, heading, context: null, times: 0 }] : [];
  });
  return { ...name, places: found, printed: inOrder([...printed]) };
}
