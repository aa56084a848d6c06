/** A citation as it is written: the words cited, titles to be set in italics, and the place of the reader's date of access. */
import type { DayFormat } from '../edition/date.ts';
import { escapeXml } from './xml.ts';

/** The reader's date of access, which the browser knows and the build does not. */
export interface Accessed {
  accessed: DayFormat;
  /** Words that belong to the date. Where they are given, nothing is written as long as the date is unknown. */
  around?: [before: string, after: string];
}

/** A quotation comes with its marks and a space after them: without it the rest of a citation is whole. */
export type Run = string | { quotation: string } | { italic: string } | Accessed;

/** What stands in place of the date until the reader, or the browser, supplies it. */
export const unknownAccess = '[your date of access]';

/** Runs as plain text, as they stand without script. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (isAccessed(run) ? unknown(run) : isQuotation(run) ? `“${run.quotation}” ` : wordsOf(run))).join('');
}

/** Runs as HTML; the browser finds the place of the date by `data-accessed`. */
export function html(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (isAccessed(run)) {
        const [before, after] = run.around?.map(escapeXml) ?? [];
        return `<span data-accessed="${run.accessed}"${run.around ? ` data-before="${before}" data-after="${after}"` : ''}>${unknown(run)}</span>`;
      }
      const words = escapeXml(wordsOf(run));
      if (typeof run === 'string') return words;
      return 'italic' in run ? `<cite>${words}</cite>` : `<span class="quotation">“<span class="quoted">${words}</span>” </span>`;
    })
    .join('');
}

function isAccessed(run: Run): run is Accessed {
  return typeof run === 'object' && 'accessed' in run;
}

function isQuotation(run: Run): run is { quotation: string } {
  return typeof run === 'object' && 'quotation' in run;
}

function wordsOf(run: Exclude<Run, Accessed>): string {
  return typeof run === 'string' ? run : 'italic' in run ? run.italic : run.quotation;
}

function unknown({ around }: Accessed): string {
  return around ? '' : unknownAccess;
}
