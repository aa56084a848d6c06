/** A source of a note as one line of words. */
import type { Note } from '../edition/edition.ts';

/** Publisher, title, date, address or where to find it, and the day on which it was read. */
export function sourceInWords({ publisher, title, date, url, where, read }: Note['sources'][number]): string {
  return [publisher, title, date ?? 'undated', url, where?.replace(/\.$/, ''), `read ${read}`].filter(Boolean).join(', ');
}
