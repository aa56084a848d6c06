/** A citation as a list of runs, which `plainText` writes as a string and `components/cite/Runs.astro` as HTML. */
import type { DayFormat } from '../edition/date.ts';

export type Run =
  | { kind: 'text'; text: string }
  /** The words cited. Their marks and the space after them belong to the run: without it the citation is still whole. */
  | { kind: 'quotation'; text: string }
  /** A title that is set in italics. */
  | { kind: 'title'; text: string }
  | Accessed;

/** The reader's date of access, which the browser knows and the build does not. */
export interface Accessed {
  kind: 'accessed';
  format: DayFormat;
  /** In a record: what stands around the date in its field. The whole field is left out while the date is unknown. */
  field: { before: string; after: string } | null;
}

export function text(words: string): Run {
  return { kind: 'text', text: words };
}

export function quotation(words: string): Run {
  return { kind: 'quotation', text: words };
}

export function title(words: string): Run {
  return { kind: 'title', text: words };
}

export function accessed(format: DayFormat, field: Accessed['field'] = null): Accessed {
  return { kind: 'accessed', format, field };
}

/** What stands in place of the date of access as long as it is unknown. */
export function unknownDate({ field }: Accessed): string {
  return field ? '' : '[your date of access]';
}

/** Runs as plain text, the date of access unknown. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(textOf).join('');
}

function textOf(run: Run): string {
  if (run.kind === 'accessed') return unknownDate(run);
  return run.kind === 'quotation' ? `“${run.text}” ` : run.text;
}
