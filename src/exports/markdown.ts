/** The outline as Markdown to read: after each statement stands its reference, linked, and who speaks; notes are GFM footnotes. */
import { absolute, base, permalink } from '../addresses.ts';
import type { Edition, Note, Place } from '../edition/edition.ts';
import { lemmaWords } from '../edition/notes.ts';
import type { Node, Section } from '../edition/outline.ts';
import { speakersIn } from '../edition/voices.ts';
import { creditLine } from './citation.ts';
import { sourceInWords } from './source-in-words.ts';
import { writeWords } from './write-words.ts';

export function markdown(edition: Edition): string {
  const { about, sections } = edition;
  const colophon = [
    `From: ${escapeMarkdown(about.title)}, version ${about.version}, ${absolute(base)}`,
    escapeLine(creditLine(about)),
    `References and notes are this edition's: ${escapeMarkdown(about.licence.name)}.`,
  ];
  return [...sections.flatMap((section) => sectionBlocks(section, edition)), '---', ...colophon].join('\n\n') + '\n';
}

function sectionBlocks(section: Section, edition: Edition): string[] {
  const notes = edition.notes.filter((note) => note.section === section);
  return [...nodeBlocks(section, edition), ...notes.map(noteLine)];
}

/** A footnote: the words it is on, the note, and what it rests on. */
function noteLine(note: Note): string {
  const words = lemmaWords(note);
  const from = note.sources.map((source) => escapeMarkdown(sourceInWords(source)));
  const parts = [
    words === null ? '' : `*${escapeMarkdown(words)}*:`,
    escapeMarkdown(note.text),
    from.length > 0 ? `(${from.join('; ')})` : '',
  ];
  return `[^${note.id}]: ${escapeFirst(parts.filter(Boolean).join(' '))}`;
}

/** @param quote set before its paragraphs: a point stands in a block quotation, as it is indented in print */
function nodeBlocks(node: Node, edition: Edition, quote = ''): string[] {
  const places = edition.placesAt.get(node) ?? [];
  const inner = node.level === 'point' ? '> ' : quote;
  return [...places.map((place) => block(place, edition, inner)), ...node.children.flatMap((child) => nodeBlocks(child, edition, inner))];
}

function block(place: Place, edition: Edition, quote: string): string {
  const { kind, node, marker } = place;
  const words = writeWords(place, { text: escapeLine, mark: ({ id }) => `[^${id}]` });
  if (kind === 'date') return words;
  if (kind === 'heading') return `${headingSign(node)} ${marker && `${marker} `}${words}`;
  const who = speakersIn(node, edition).map(({ label }) => label);
  const reference = escapeMarkdown([node.ref, ...who].join(' · '));
  return `${quote}${marker && `${marker.replace('.', '\\.')} `}${words} [‹${reference}›](${absolute(permalink(node))})`;
}

function headingSign({ level, section }: Node): string {
  if (level !== 'section') return '###';
  return section.number > 0 ? '##' : '#';
}

/** Keeps words within a line from being read as Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');
}

/** The same for words with which a line may begin: there a number or a hyphen would begin a list. */
function escapeLine(text: string): string {
  return escapeFirst(escapeMarkdown(text));
}

function escapeFirst(line: string): string {
  return line.replace(/^(\d+)([.)])(?= |$)/, '$1\\$2').replace(/^[-+=](?= |$)/, '\\$&');
}
