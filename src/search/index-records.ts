/** The records of the index: one for each passage, and one for each voice of a statement that has several. Pure. */
import type { Passage } from './search-data.ts';

export interface IndexRecord {
  passage: Passage;
  /** Whose words the record answers for: '' for everyone's. */
  speakers: string[];
  /** The words that are indexed. */
  text: string;
}

/**
 * The build gives these records to Pagefind in this order, and the browser makes the same list from the same passages:
 * so a record is known by its place in it.
 */
export function recordsOf(passages: readonly Passage[]): IndexRecord[] {
  return passages.flatMap((passage): IndexRecord[] => {
    const { text, voices } = passage;
    const [first, second] = voices;
    // One record serves as the statement and as its only speaker's words.
    if (first && !second) return [{ passage, speakers: ['', first.speaker], text }];
    const spans = voices.map(({ speaker, start, end }) => ({ passage, speakers: [speaker], text: text.slice(start, end) }));
    return [{ passage, speakers: [''], text }, ...spans];
  });
}
