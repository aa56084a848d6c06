/** What the build hands to the browser, and nothing else: both sides of the search know these types. */

/** Speaker of what nobody is reported as saying. */
export const narration = 'narration';

/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Something that can be found: a statement, or a heading. */
export interface Doc {
  id: string;
  ref: string;
  /** Id of its section. */
  section: string;
  /** Title of the section; '' where it is the text itself. */
  title: string;
  /** From the root of the site, with the fragment. */
  path: string;
  text: string;
  /** Every stretch of a statement, by whom it is reported to be said (or `narration`); null for a heading. */
  speech: [speaker: string, label: string, start: number, end: number][] | null;
}

/** All documents by Pagefind's ids of their records, for an outline small enough to be sent whole. */
export type Texts = Record<string, Doc>;

/** A printed form, everywhere or in the statements named. */
export type Form = string | [text: string, ...statements: string[]];

/**
 * Names, numbers, and the words that notes supply: the path of the page that explains each ('' for a number), its printed
 * forms, the keys (`nameKey`) of what means the same and of what only leads here, each list joined by `|`, and the
 * statements that imply it: their numbers where all texts are sent, else themselves.
 */
export type KnownName = [path: string, forms: Form[], aliases: string, related: string, implied: (number | Doc)[]];

/** What a typed ref may mean: where it leads and the title of its section. */
export type KnownNode = Pick<Doc, 'id' | 'ref' | 'path' | 'title'>;

/** What is known under some of the keys, those of one `bucketOf`. */
export interface Knowledge {
  names: KnownName[];
  nodes: KnownNode[];
  /** Words that say nothing, and endings of words (`english.ts`). */
  idle: string;
  endings: string;
}
