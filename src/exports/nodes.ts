/** Every addressable node in the order of the document, with its statements: what is cited, listed and hashed. */
import type { Edition } from '../edition/edition.ts';
import { textHash } from '../edition/text-hash.ts';
import type { Node, Section, Statement, Words } from '../edition/outline.ts';
import { isOneStatement, statementsOf } from '../edition/outline.ts';
import type { Occurrence } from '../edition/names.ts';

/** A node where it stands. */
export interface Place {
  node: Node;
  section: Section;
  /** All its statements; one where the node is itself a statement. */
  statements: Statement[];
  /** Printed title of a section or an item. */
  title: Words | null;
}

/** Sections, items, points and statements, each id once, as a reader meets them. */
export function placesOf(section: Section): Place[] {
  const place = (node: Node, statements: Statement[], title: Words | null): Place => ({ node, section, statements, title });
  const each = (list: Statement[]): Place[] => list.map((s) => place(s, [s], null));
  const lent = section.statements.some(({ id }) => id === section.id);
  return [
    ...(lent ? [] : [place(section, statementsOf(section), section.title)]),
    ...each(section.statements),
    ...section.items.flatMap((item) => {
      const own = [...item.statements, ...item.points.flatMap(({ statements }) => statements)];
      if (isOneStatement(item)) return [place(own[0] as Statement, own, item.title)];
      return [
        place(item, own, item.title),
        ...each(item.statements),
        ...item.points.flatMap((point) => [
          ...(isOneStatement(point) ? [] : [place(point, point.statements, null)]),
          ...each(point.statements),
        ]),
      ];
    }),
  ];
}

/** Hash of a node's words: its statements, one to a line. That of a statement is `textHash` of its text. */
export function hashOf(statements: readonly Statement[]): string {
  return textHash(statements.map(({ text }) => text).join('\n'));
}

const indexes = new WeakMap<Edition, Map<string, Occurrence[]>>();

/** What the register finds at a place (the id of a statement, `title`, `s3`, …), in the order of the text, the longer first. */
export function occurrencesAt(place: string, edition: Edition): readonly Occurrence[] {
  let index = indexes.get(edition);
  if (!index) {
    index = Map.groupBy(
      edition.names.flatMap(({ occurrences }) => occurrences),
      (one) => one.place,
    );
    for (const list of index.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
    indexes.set(edition, index);
  }
  return index.get(place) ?? [];
}
