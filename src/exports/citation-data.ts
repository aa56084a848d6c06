/** Citations as records for reference managers. The words cited are the abstract; what has no field of its own stands in the note. */
import { formatDay } from '../edition/date.ts';
import type { Run } from './citation-runs.ts';
import { accessed, text } from './citation-runs.ts';
import type { Citation } from './citation.ts';

const monthKeys = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function bibtex(c: Citation): Run[] {
  const field = (name: string, value: string): string => (value ? `  ${name} = {${value}},\n` : '');
  const fields = [
    // The second pair of braces keeps an institution from being read as a person, and the capitals of a title.
    field('author', `{${escapeTex(c.author)}}`),
    field('title', `{${escapeTex(titleOf(c))}}`),
    field('year', String(c.date.year)),
    `  month = ${monthKeys[c.date.month - 1] ?? ''},\n`,
    field('day', String(c.date.day)),
    field('howpublished', `In: ${escapeTex(c.edition.title)}`),
    field('version', escapeTex(c.edition.version)),
    field('language', c.lang),
    field('abstract', escapeTex(c.quotation ?? '')),
    field('note', escapeTex(noteOf(c))),
    // Programs take an address letter by letter, so nothing in it is escaped.
    field('url', c.url),
  ];
  return [text(`@misc{${c.key},\n${fields.join('')}`), accessed('iso', { before: '  urldate = {', after: '},\n' }), text('}\n')];
}

export function ris(c: Citation): Run[] {
  const line = (tag: string, value: string): string => (value ? `${tag}  - ${value}\r\n` : '');
  const lines = [
    line('TY', 'RPRT'),
    line('ID', c.key),
    line('AU', c.author),
    line('TI', titleOf(c)),
    line('PY', String(c.date.year)),
    line('DA', formatDay(c.date, 'slashes')),
    line('PB', c.edition.title),
    line('ET', c.edition.version),
    line('LA', c.lang),
    line('AB', c.quotation ?? ''),
    line('N1', noteOf(c)),
    line('UR', c.url),
  ];
  return [text(lines.join('')), accessed('slashes', { before: 'Y2  - ', after: '\r\n' }), text('ER  - \r\n')];
}

export function csl(c: Citation): Run[] {
  const record = {
    id: c.key,
    type: 'report',
    author: [{ literal: c.author }],
    title: titleOf(c),
    issued: { 'date-parts': [[c.date.year, c.date.month, c.date.day]] },
    publisher: c.edition.title,
    version: c.edition.version,
    language: c.lang,
    ...(c.ref && { section: c.ref }),
    ...(c.quotation && { abstract: c.quotation }),
    note: noteOf(c),
    URL: c.url,
  };
  // The date of access comes last, before the line that closes the record.
  const open = JSON.stringify(record, null, 2).replace(/\n\}$/, '');
  return [text(`[${open}`), accessed('parts', { before: ',\n  "accessed": ', after: '' }), text('\n}]\n')];
}

function titleOf({ title, where }: Citation): string {
  return where ? `${title}, ${where}` : title;
}

function noteOf({ heading, attribution, hash, credit }: Citation): string {
  return [heading && `“${heading}”`, attribution, `text ${hash}`, credit].filter(Boolean).join('. ');
}

const texNames: Partial<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** Keeps words from being read as TeX. */
function escapeTex(words: string): string {
  return words.replace(/[\\~^&%$#_{}]/g, (character) => texNames[character] ?? `\\${character}`);
}
