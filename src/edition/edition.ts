/** The edition as plain data. */
import type { Mark, Node, Section, Statement } from './outline.ts';
import type { Occurrence } from './names.ts';
import { listGroups } from './schemas/register-schema.ts';
import type { Content, Group, RegisterEntry } from './read.ts';

/** A name of the register with the places where it is printed. */
export interface RegisterName extends RegisterEntry {
  group: Group;
  occurrences: Occurrence[];
}

/** An editorial note: its words, its number within its section, and what it rests on. */
export interface Note {
  id: string;
  kind: Content['notes'][number]['kind'];
  sources: Content['notes'][number]['sources'];
  basis: Content['notes'][number]['basis'];
  supplies: string[];
  text: string;
  /** Counted from 1 in each section. */
  number: number;
  section: Section;
  /** Statement, or the heading's node, that bears the mark. */
  at: Node;
}

export type Speaker = Content['speakers'][number];
export type Act = Content['exchange']['acts'][number];

/** A heading: the outline's title, its date, a section's or an item's title. */
export interface Heading {
  /** Where names and notes say they stand: `title`, `date`, `s3`, `s6-2-title`. */
  place: string;
  /** Node that a link to the heading leads to. */
  node: Node;
  section: Section;
  /** Number before the words, as printed, or ''. */
  marker: string;
  text: string;
  marks: Mark[];
}

export type Kind = 'section' | 'item' | 'point' | 'statement';

/** The whole edition as one value: the source of every page, export and index. */
export interface Edition {
  about: Content['about'];
  title: string;
  /** Date line as printed. */
  date: string;
  /** Preamble first. */
  sections: Section[];
  statements: Statement[];
  headings: Heading[];
  /** Every addressable node by id, with its section; an id shared by a statement and its node gives the statement. */
  nodes: ReadonlyMap<string, { node: Node; section: Section; kind: Kind }>;
  speakers: Speaker[];
  names: RegisterName[];
  notes: Note[];
  /** The notes that a node bears, in order. */
  notesAt: ReadonlyMap<Node, readonly Note[]>;
  /** Statement → node it answers. */
  responses: ReadonlyMap<string, Node>;
  acts: Act[];
  timeline: Content['timeline'];
  source: { text: string; bytes: Uint8Array };
}

/** Are names of this group linked in the text? Quantities and dates are only listed. */
export function isLinked({ group, passim }: RegisterName): boolean {
  return !passim && !(listGroups as readonly string[]).includes(group);
}
