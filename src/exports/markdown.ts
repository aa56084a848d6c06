/** The outline as Markdown to read: after each statement stands its reference, linked, and who speaks; notes are GFM footnotes. */
import { absolute, base, permalink } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import type { Section, Statement, Words } from '../edition/outline.ts';
import { creditLine } from './citation.ts';
import { writeWords } from './inline.ts';

export function markdown(edition: Edition): string {
  const { about, sections } = edition;
  const colophon = [
    `From: ${escape(about.title)}, version ${about.version}, ${absolute(base)}`,
    escape(creditLine(about)),
    `References and notes are this edition's: ${escape(about.licence.name)}.`,
  ];
  return [...sections.flatMap((section) => sectionBlocks(section, edition)), '---', ...colophon].join('\n\n') + '\n';
}

function sectionBlocks(section: Section, edition: Edition): string[] {
  const words = (from: Words, place: string): string => writeWords(from, place, edition, { text: escape, mark: (note) => `[^${note}]` });
  const statement = (s: Statement): string => {
    const indent = ' '.repeat(s.indent);
    const marker = s.marker && `${s.marker.replace('.', '\\.')} `;
    const speakers = edition.speakers.filter(({ id }) => s.speech.some(({ speaker }) => speaker === id)).map(({ label }) => label);
    return `${indent && '> '}${marker}${words(s, s.id)} [‹${escape([s.ref, ...speakers].join(' · '))}›](${absolute(permalink(s, section))})`;
  };
  const number = section.number ? `## ${section.number}. ` : '# ';
  return [
    number + words(section.title, section.number ? section.id : 'title'),
    ...(section.date ? [words(section.date, 'date')] : []),
    ...section.statements.map(statement),
    ...section.items.flatMap((item) => [
      ...(item.title ? [`### ${item.marker} ${words(item.title, `${item.id}-title`)}`] : []),
      ...item.statements.map(statement),
      ...item.points.flatMap((point) => point.statements.map(statement)),
    ]),
    ...edition.notes.filter((note) => note.section === section).map(({ id, text }) => `[^${id}]: ${escape(text)}`),
  ];
}

/** Keeps words from being read as Markdown. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
    .replace(/^[-+=](?= |$)/, '\\$&');
}
