/** Where each note's mark stands. */
import type { Edition } from '../../edition/edition.ts';

/** A statement or a heading that carries the mark of a note. */
export interface Marked {
  place: string;
  heading: boolean;
  text: string;
  /** Offset of the mark in the text. */
  offset: number;
}

const indexes = new WeakMap<Edition, Map<string, Marked>>();

/** @param note id of a note of the edition */
export function markedBy(note: string, edition: Edition): Marked {
  let index = indexes.get(edition);
  if (!index) {
    const places = [
      ...edition.statements.map((each) => ({ ...each, place: each.id, heading: false })),
      ...edition.headings.map((each) => ({ ...each, heading: true })),
    ];
    index = new Map(
      places.flatMap(({ place, heading, text, marks }) => marks.map((mark) => [mark.note, { place, heading, text, offset: mark.at }])),
    );
    indexes.set(edition, index);
  }
  return index.get(note)!;
}
