/** What the build hands to the browser, and nothing else: both sides of the search know these types. */

/** Something that can be found: a statement, or a heading. */
export interface Doc {
  /** Id of the node it leads to. */
  id: string;
  ref: string;
  /** Index of its section. */
  section: number;
  text: string;
  /** [speaker, start, end]; null for a heading. */
  speech: [number, number, number][] | null;
}

/**
 * A span's record holds what one speaker is reported as saying, or narration; headings are nobody's words. One record serves
 * as both where a statement is one span from end to end.
 */
export type Kind = 'statement' | 'span' | 'heading';

/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** What a Pagefind record stands for: a document, and from where to where; a statement's record is all of it. */
export interface Place extends Range {
  /** Its kinds, with a space between. */
  kinds: string;
  doc: Doc;
}

/** All documents, for an outline small enough to be sent whole. */
export interface Texts {
  docs: Doc[];
  /** Pagefind's id of a record → [kinds, document, start, end]. */
  records: Record<string, [string, number, number, number]>;
}

/** A printed form, everywhere or in the statements named. */
export type Form = string | [text: string, ...statements: string[]];

/**
 * Names, numbers, and the words that notes supply: the path of the page that explains each ('' for a number), its printed
 * forms, the keys (`nameKey`) of what means the same and of what only leads here, each list joined by `|`, and the
 * statements that imply it.
 */
export type KnownName = [path: string, forms: Form[], aliases: string, related: string, implied: string[]];

export interface Knowledge {
  speakers: { id: string; label: string }[];
  /** `path` leads to the section's page, from the root of the site. */
  sections: { id: string; title: string; path: string }[];
  /** Ids that a typed ref may mean, with the refs that name them. */
  nodes: [id: string, ref: string, section: number][];
  names: KnownName[];
}

/** Speaker of what nobody is reported as saying. */
export const narration = 'narration';
