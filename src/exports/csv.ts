/** The statements as a table (RFC 4180): a row for each statement and speaker's span, and one for a statement without any. */
import { absolute, permalink } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { textHash } from '../edition/hash.ts';

// The printed number “(1)” has no column: to a spreadsheet it is minus one. The reference holds it.
const columns = ['id', 'ref', 'section', 'section_title', 'text', 'speaker', 'start', 'end', 'said', 'hash', 'url'] as const;

export function csv(edition: Edition): string {
  const rows = edition.statements.flatMap((statement) => {
    const { id, ref, section, words } = statement;
    const before = [id, ref, section.id, section.title.text, words.text];
    const after = [textHash(words.text), absolute(permalink(statement))];
    if (words.speech.length === 0) return [[...before, '', '', '', '', ...after]];
    return words.speech.map(({ speaker, start, end }) => {
      const said = [speaker, String(start), String(end), words.text.slice(start, end)];
      return [...before, ...said, ...after];
    });
  });
  // Spreadsheets take a file for UTF-8 only if it begins with a byte order mark.
  return '\uFEFF' + [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}
