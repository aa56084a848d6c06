/**
 * The outline as plain data: a tree of nodes. Words and what is said about them are kept apart: a text is a string; speech,
 * marks and names point into it by offset (UTF-16 code units, end exclusive). `pieces.ts` brings them together for every writer.
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

/** How a node is numbered in print: `5.`, `(2)`, `1.`, or not at all. */
export type Level = 'section' | 'item' | 'point' | 'paragraph';

/** A part of the outline that has an address. It has words of its own, or children; never both. */
export interface Node {
  /** Anchor: `s5-2-p2`. */
  id: string;
  /** Reference for citing: `5(2) ¶2`. */
  ref: string;
  level: Level;
  /** Number as printed, `5.`, `(2)`, `1.`, or '' where none is printed. */
  marker: string;
  /** Printed heading, without its number. */
  title: Words | null;
  /** Words of a node that is one paragraph and nothing else: a statement. */
  words: Words | null;
  children: Node[];
  section: Section;
}

/** The smallest part that can be cited: a paragraph. It may be all there is to its item, and then it is the item. */
export interface Statement extends Node {
  words: Words;
}

/** A section of the agenda, or the preamble, whose title and date are those of the whole outline. */
export interface Section extends Node {
  level: 'section';
  /** Number as printed; 0 for the preamble. */
  number: number;
  /** Last part of its address. */
  slug: string;
  /** Path of its MDX file. */
  file: string;
  title: Words;
  /** Date line as printed; the preamble's only. */
  date: Words | null;
  /** Text of the footnotes, by name. */
  footnotes: Map<string, { text: string; line: number }>;
}

/** A printed block: a heading, the date line, or a statement. */
export interface PrintedBlock {
  /** Where names and notes say that they stand: a statement's id, `title`, `date`, `s3`, `s6-2-title`. */
  id: string;
  kind: 'heading' | 'date' | 'statement';
  node: Node;
  /** Number printed before the words, or ''. An item without a title has its number before its first paragraph. */
  marker: string;
  words: Words;
}

export function isStatement(node: Node): node is Statement {
  return node.words !== null;
}

/** A node and everything in it, in the order of print. The only walk over the tree of nodes. */
export function nodesIn(node: Node): Node[] {
  return [node, ...node.children.flatMap(nodesIn)];
}

export function statementsIn(node: Node): Statement[] {
  return nodesIn(node).filter(isStatement);
}

/** The printed blocks of a node in their order. @param before numbers that are printed before its own */
export function blocksIn(node: Node, before = ''): PrintedBlock[] {
  const printed = [before, node.marker].filter(Boolean).join(' ');
  const block = (id: string, kind: PrintedBlock['kind'], marker: string, words: Words): PrintedBlock => ({ id, kind, node, marker, words });
  const date = node.level === 'section' ? node.section.date : null;
  const marker = node.title ? '' : printed;
  return [
    ...(node.title ? [block(headingId(node), 'heading', printed, node.title)] : []),
    ...(date ? [block('date', 'date', '', date)] : []),
    ...(node.words ? [block(node.id, 'statement', marker, node.words)] : []),
    ...node.children.flatMap((child, index) => blocksIn(child, index === 0 ? marker : '')),
  ];
}

function headingId({ id, level, section }: Node): string {
  if (level !== 'section') return `${id}-title`;
  return section.number > 0 ? id : 'title';
}

/** A section as pages name it: its number and title, or its ref where it has no number. */
export function titleOf({ number, title, ref }: Section): string {
  return number > 0 ? `${number}. ${title.text}` : ref;
}
