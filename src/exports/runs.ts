/** A citation as it is written: words, titles to be set in italics, and the place of the reader's date of access. */
import type { DayFormat } from './date.ts';

/** The reader's date of access, which the browser knows and the build does not. */
export interface Accessed {
  accessed: DayFormat;
  /** Words that belong to the date. Where they are given, nothing is written as long as the date is unknown. */
  around?: [before: string, after: string];
}

export type Run = string | { italic: string } | Accessed;

/** What stands in place of the date until the reader, or the browser, supplies it. */
export const unknownAccess = '[your date of access]';

/** Runs as plain text, as they stand without script. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'italic' in run ? run.italic : run.around ? '' : unknownAccess)).join('');
}
