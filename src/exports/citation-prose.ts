/** Citations as sentences. Each begins with the words cited, ends with the source's credit line, and keeps the two dates of access apart. */
import type { Citation } from './citation.ts';
import { formatDay } from '../edition/date.ts';
import type { Run } from './runs.ts';

/** For no style in particular: everything a reader needs, in plain words. */
export function plain(c: Citation): Run[] {
  return [
    ...quoted(c),
    `${c.author}. `,
    { italic: c.title },
    `, ${formatDay(c.date, 'plain')}${part(c)}. In: `,
    { italic: c.edition.title },
    `, version ${c.edition.version}, ${c.url} (text ${c.hash}). Accessed `,
    { accessed: 'plain' },
    `. ${c.credit}`,
  ];
}

/** Note in the style of the Chicago Manual. */
export function chicago(c: Citation): Run[] {
  return [
    ...quoted(c),
    `${c.author}, “${c.title},” ${formatDay(c.date, 'american')}${part(c, ',')} in `,
    { italic: c.edition.title },
    `, version ${c.edition.version}, accessed `,
    { accessed: 'american' },
    `, ${c.url} (text ${c.hash}). ${c.credit}`,
  ];
}

/** Reference in the style of the APA. */
export function apa(c: Citation): Run[] {
  return [
    ...quoted(c),
    // Only what contains it is in italics.
    `${c.author}. (${formatDay(c.date, 'apa')}). ${c.title}${part(c, '.')} In `,
    { italic: c.edition.title },
    ` (Version ${c.edition.version}). Retrieved `,
    { accessed: 'american' },
    `, from ${c.url} (text ${c.hash}). ${c.credit}`,
  ];
}

/** Entry in the style of the MLA. */
export function mla(c: Citation): Run[] {
  return [
    ...quoted(c),
    `${c.author}. “${c.title}.” ${formatDay(c.date, 'mla')}${part(c, '.')} `,
    { italic: c.edition.title },
    `, version ${c.edition.version}, ${c.edition.date.year}, ${c.url} (text ${c.hash}). Accessed `,
    { accessed: 'mla' },
    `. ${c.credit}`,
  ];
}

// Curly marks outside, whatever the source prints inside: its words stay as they are.
function quoted({ quotation, attribution }: Citation): Run[] {
  return [...(quotation === null ? [] : [{ quotation }]), attribution && `(${attribution}). `];
}

/** @param stop what follows, where the style sets it within the marks of a heading */
function part({ where, heading }: Citation, stop = ''): string {
  return `${where && `, ${where}`}${heading ? `, “${heading}${stop}”` : stop}`;
}
