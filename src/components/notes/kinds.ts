/** What the kinds of note are called, and what a reader may expect of each. */
import type { Note } from '../../edition/edition.ts';

export const kinds: Record<Note['kind'], { name: string; what: string }> = {
  sic: { name: 'sic', what: 'so printed: the oddity is the source’s, not ours' },
  text: { name: 'on the text', what: 'its wording, or the document itself' },
  identification: { name: 'who and what', what: 'identifies what is meant' },
  history: { name: 'history', what: 'what had happened before' },
  outcome: { name: 'outcome', what: 'what came of it later' },
};
