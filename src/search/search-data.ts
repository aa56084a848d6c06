/** What the build hands to the browser: both sides of the search know these types. */
import type { RegisterEntry, Word } from '../edition/schemas/register-schema.ts';

/** Speaker of words that nobody is reported as saying. */
export const narration = 'narration';

/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch that one speaker is reported as saying, or that is narration. */
export interface Voice extends Range {
  /** Id of the speaker, or `narration`. */
  speaker: string;
  label: string;
}

/** Something that can be found: a statement, a heading, or one of our notes. */
export interface Passage {
  id: string;
  kind: 'statement' | 'heading' | 'note';
  ref: string;
  /** Id of its section. */
  section: string;
  /** Title of the section; '' where the passage itself is that title. */
  title: string;
  /** From the root of the site, with the fragment. */
  path: string;
  text: string;
  /** Who says what, without gaps; empty for a heading or a note. */
  voices: Voice[];
}

/** `texts.json`: every passage, statements first, notes last. */
export interface SearchTexts {
  passages: Passage[];
}

/** Other words for something that the outline prints or means: a name of the register, or the words that a note supplies. */
export interface SearchName {
  /** The page that explains it, from the root of the site. */
  path: string;
  /** What the outline prints for it: everywhere, or only in the statements named. */
  forms: RegisterEntry['forms'];
  /** Words that mean the same, besides the forms that are printed everywhere. */
  same: Word[];
  /** Words that only lead here. */
  related: Word[];
  /** Ids of statements that mean it without naming it. */
  implied: string[];
}

/** A node that a typed ref may name. */
export type SearchNode = Pick<Passage, 'id' | 'ref' | 'path' | 'title'>;

/** `names.json`: what is known beside the texts. */
export interface SearchNames {
  names: SearchName[];
  nodes: SearchNode[];
  speakers: SearchSpeaker[];
  /** Groups of forms of one word that no rule gives. */
  irregular: string[][];
}

export interface SearchSpeaker {
  id: string;
  label: string;
}

/** Addresses of everything that a search fetches. */
export interface SearchBuild {
  /** Folder of Pagefind, and folder of `texts.json` and `names.json`. */
  pagefind: string;
  data: string;
  /** Names the state of the content: changes whenever a file of the search may change. */
  tag: string;
}
