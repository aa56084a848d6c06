/**
 * Citations as sentences. Each begins with the words cited, ends with the source's credit line, and keeps the two dates
 * of access apart: the reader's, and that of the copy, which is part of the credit line.
 */
import { formatDay } from '../edition/date.ts';
import type { Run } from './citation-runs.ts';
import { accessed, quotation, text, title } from './citation-runs.ts';
import type { Citation } from './citation.ts';

/** For no style in particular: everything a reader needs, in plain words. */
export function plain(c: Citation): Run[] {
  return [
    ...quoted(c),
    text(`${c.author}. `),
    title(c.title),
    text(`, ${formatDay(c.date, 'plain')}${part(c)}. In: `),
    title(c.edition.title),
    text(`, version ${c.edition.version}, ${c.url} (text ${c.hash}). Accessed `),
    accessed('plain'),
    text(`. ${c.credit}`),
  ];
}

/** Note in the style of the Chicago Manual. */
export function chicago(c: Citation): Run[] {
  return [
    ...quoted(c),
    text(`${c.author}, “${c.title},” ${formatDay(c.date, 'american')}${part(c, ',')} in `),
    title(c.edition.title),
    text(`, version ${c.edition.version}, accessed `),
    accessed('american'),
    text(`, ${c.url} (text ${c.hash}). ${c.credit}`),
  ];
}

/** Reference in the style of the APA. */
export function apa(c: Citation): Run[] {
  return [
    ...quoted(c),
    // Only what contains it is in italics.
    text(`${c.author}. (${formatDay(c.date, 'apa')}). ${c.title}${part(c, '.')} In `),
    title(c.edition.title),
    text(` (Version ${c.edition.version}). Retrieved `),
    accessed('american'),
    text(`, from ${c.url} (text ${c.hash}). ${c.credit}`),
  ];
}

/** Entry in the style of the MLA. */
export function mla(c: Citation): Run[] {
  return [
    ...quoted(c),
    text(`${c.author}. “${c.title}.” ${formatDay(c.date, 'mla')}${part(c, '.')} `),
    title(c.edition.title),
    text(`, version ${c.edition.version}, ${c.edition.date.year}, ${c.url} (text ${c.hash}). Accessed `),
    accessed('mla'),
    text(`. ${c.credit}`),
  ];
}

// The marks around the words are curly; marks that the source prints inside stay as they are.
function quoted({ quotation: words, attribution }: Citation): Run[] {
  return [...(words === null ? [] : [quotation(words)]), ...(attribution ? [text(`(${attribution}). `)] : [])];
}

/** Ref and heading of the part cited. @param stop what follows, where the style sets it within the marks of a heading */
function part({ where, heading }: Citation, stop = ''): string {
  return `${where && `, ${where}`}${heading ? `, “${heading}${stop}”` : stop}`;
}
