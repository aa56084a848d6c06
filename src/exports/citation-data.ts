/** Citations as records for reference managers. The words cited are the abstract; what no field fits stands in the note. */
import type { Citation } from './citation.ts';
import { formatDay } from '../edition/date.ts';
import type { Run } from './runs.ts';

const monthKeys = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function bibtex(c: Citation): Run[] {
  const field = (name: string, value: string): string => (value ? `  ${name} = {${value}},\n` : '');
  return [
    `@misc{${c.key},\n`,
    // The second pair of braces keeps a body from being read as a person, and the capitals of a title.
    field('author', `{${tex(c.author)}}`),
    field('title', `{${tex(titled(c))}}`),
    field('year', String(c.date.year)),
    `  month = ${monthKeys[c.date.month - 1]},\n`,
    field('day', String(c.date.day)),
    field('howpublished', `In: ${tex(c.edition.title)}`),
    field('version', tex(c.edition.version)),
    field('language', c.lang),
    field('abstract', tex(c.quotation ?? '')),
    field('note', tex(note(c))),
    // An address is read letter by letter.
    field('url', c.url),
    { accessed: 'iso', around: ['  urldate = {', '},\n'] },
    '}\n',
  ];
}

export function ris(c: Citation): Run[] {
  const line = (tag: string, value: string): string => (value ? `${tag}  - ${value}\r\n` : '');
  return [
    line('TY', 'RPRT'),
    line('ID', c.key),
    line('AU', c.author),
    line('TI', titled(c)),
    line('PY', String(c.date.year)),
    line('DA', formatDay(c.date, 'slashes')),
    line('PB', c.edition.title),
    line('ET', c.edition.version),
    line('LA', c.lang),
    line('AB', c.quotation ?? ''),
    line('N1', note(c)),
    line('UR', c.url),
    { accessed: 'slashes', around: ['Y2  - ', '\r\n'] },
    'ER  - \r\n',
  ];
}

export function csl(c: Citation): Run[] {
  const record = {
    id: c.key,
    type: 'report',
    author: [{ literal: c.author }],
    title: titled(c),
    issued: { 'date-parts': [[c.date.year, c.date.month, c.date.day]] },
    publisher: c.edition.title,
    version: c.edition.version,
    language: c.lang,
    ...(c.ref && { section: c.ref }),
    ...(c.quotation && { abstract: c.quotation }),
    note: note(c),
    URL: c.url,
  };
  return ['[', JSON.stringify(record, null, 2).slice(0, -2), { accessed: 'parts', around: [',\n  "accessed": ', ''] }, '\n}]\n'];
}

function titled({ title, where }: Citation): string {
  return where ? `${title}, ${where}` : title;
}

function note({ heading, attribution, hash, credit }: Citation): string {
  return [heading && `“${heading}”`, attribution, `text ${hash}`, credit].filter(Boolean).join('. ');
}

const texLetters: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

function tex(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (letter) => texLetters[letter] ?? `\\${letter}`);
}
