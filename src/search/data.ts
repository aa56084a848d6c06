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

/** The kinds of records in the index: with a speaker chosen, spans are searched; without, statements and headings. */
export type Kind = 'statement' | 'span' | 'heading';

/** An outline small enough to be sent whole. */
export interface Texts {
  docs: Doc[];
  /** What Pagefind's ids of records stand for: the number of the document, and for whom it answers (`voicesOf`). */
  records: Record<string, [doc: number, ...voices: string[]]>;
}

/** A printed form, everywhere or in the statements named. */
export type Form = string | [text: string, ...statements: string[]];

/**
 * Names, numbers, and the words that notes supply: the path of the page that explains each ('' for a number), its printed
 * forms, the keys (`nameKey`) of what means the same and, after `~`, of what only leads here, joined by `|`, and the
 * statements that imply it: their numbers where all texts are sent, else themselves.
 */
export type KnownName = [path: string, forms: Form[], keys: string, implied: (number | Doc)[]];

/** What a typed ref may mean: where it leads and the title of its section. */
export type KnownNode = Pick<Doc, 'ref' | 'path' | 'title'>;

/** What is known under some of the keys, those of one `bucketOf`. */
export interface Knowledge {
  names: KnownName[];
  nodes: [id: string, node: KnownNode][];
  /** Words that say nothing, and endings of words (`english.ts`). */
  idle: string;
  endings: string;
}

/** Where everything is that a search needs, as far as the names are known before Pagefind has run. */
export interface SearchBuild {
  /** The folder of Pagefind, and that of the data beside it. */
  pagefind: string;
  data: string;
  /** Pagefind's name for the build. */
  tag: string;
  /** Count of the buckets of knowledge; 0 where the outline is so small that everything, the texts too, is sent at once. */
  buckets: number;
  /** A word that the index has, to be asked for ahead; '' in a large index, of which nothing is loaded ahead. */
  printed: string;
}
