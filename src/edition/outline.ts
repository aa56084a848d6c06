/**
 * The outline as plain data. Words and what is said about them are kept apart: a text is a string, and
 * speech, marks and names point into it by offset (UTF-16 code units, end exclusive). Whatever prints
 * the outline (pages, exports, search) brings the two together with `nest.ts`.
 */

/** A stretch of a text that a speaker is reported as saying. What no stretch covers is narration. */
export interface Speech {
  speaker: string;
  start: number;
  end: number;
}

/** Where a note's mark stands: directly after the words it annotates. */
export interface Mark {
  note: string;
  at: number;
}

/** Words as printed, without the number before them, and what points into them. */
export interface Words {
  text: string;
  speech: Speech[];
  marks: Mark[];
  /** Line of the MDX file on which they begin. */
  line: number;
}

/** What every addressable node has: an anchor, and a reference for citing. */
export interface Node {
  /** `s5-2-p2` */
  id: string;
  /** `5(2) ¶2` */
  ref: string;
}

/** The smallest addressable block: a paragraph. */
export interface Statement extends Node, Words {
  /** Id of its section. */
  section: string;
  /** The number printed before the words, `(2)` or `1.`, or '' where there is none. */
  marker: string;
  /** Spaces before the first character in the source: 0, 2 (a point) or 4 (a point's further paragraph). */
  indent: number;
}

/** A point: `1.` within an item. */
export interface Point extends Node {
  statements: Statement[];
}

/** An item: `(n)` within a section. */
export interface Item extends Node {
  /** `(2)` */
  marker: string;
  /** Printed title, where the item has one. */
  title: Words | null;
  statements: Statement[];
  points: Point[];
}

/** A section of the agenda, or the preamble, which bears the title and the date of the whole. */
export interface Section extends Node {
  /** Number as printed; 0 for the preamble. */
  number: number;
  /** Last part of its address. */
  slug: string;
  /** Path of its MDX file. */
  file: string;
  title: Words;
  /** Date line as printed; the preamble's only. */
  date: Words | null;
  statements: Statement[];
  items: Item[];
  /** Text of the footnotes, by name. */
  footnotes: Map<string, { text: string; line: number }>;
}

/** All statements of a section, in the order of the source. */
export function statementsOf(section: Section): Statement[] {
  return [
    ...section.statements,
    ...section.items.flatMap((item) => [...item.statements, ...item.points.flatMap((point) => point.statements)]),
  ];
}

/** Does this node consist of one paragraph and nothing else, which then carries its id? */
export function isOneStatement(node: Item | Point): boolean {
  return node.statements.length === 1 && node.statements[0]?.id === node.id;
}
