/** Joins the content into one `Edition`. What does not fit together stops the build. */
import { createHash } from 'node:crypto';
import type { Node, Statement } from '../outline/model.ts';
import { statementsOf } from '../outline/model.ts';
import { ContentError } from '../outline/content-error.ts';
import { checkSpeech, verify } from '../outline/verify.ts';
import { findNames } from '../registers/find.ts';
import { checkChronology } from './chronology.ts';
import type { Edition, Heading, RegisterName } from './model.ts';
import { headingsOf, nodesOf } from './nodes.ts';
import { joinNotes } from './notes.ts';
import type { Content } from './read.ts';
import { checkReferences } from './references.ts';
import { unique } from './unique.ts';

/**
 * @throws ContentError naming the file and the key of the first fault
 */
export function joinContent(content: Content): Edition {
  const { sections, source, about } = content;
  const digest = createHash('sha256').update(source.bytes).digest('hex');
  if (digest !== about.source.sha256)
    throw new ContentError(source.file, '', `the SHA-256 of the source is ${digest}, but edition.json says ${about.source.sha256}`);
  checkSpeech(
    sections,
    content.speakers.map(({ id }) => id),
  );
  verify(sections, source.text, source.file, about.source.notOutline);

  const nodes = nodesOf(sections);
  const statements = sections.flatMap(statementsOf);
  const headings = headingsOf(sections);
  const names = joinNames(content, statements, headings);
  const notes = joinNotes(content, headings);
  const edition: Edition = {
    about,
    title: headings[0]?.text ?? '',
    date: headings[1]?.text ?? '',
    sections,
    statements,
    headings,
    nodes,
    speakers: content.speakers,
    names,
    notes,
    notesAt: Map.groupBy(notes, ({ at }) => at),
    responses: new Map(content.exchange.responses.map(({ statement, to }) => [statement, nodes.get(to)?.node as Node])),
    acts: content.exchange.acts,
    timeline: content.timeline,
    source: { text: source.text, bytes: source.bytes },
  };
  checkReferences(content, edition);
  checkChronology(content);
  return edition;
}

function joinNames(content: Content, statements: readonly Statement[], headings: readonly Heading[]): RegisterName[] {
  const entries = content.registers.flatMap(({ group, file, entries }) => entries.map((entry) => ({ ...entry, group, file })));
  unique(entries.map(({ id, file }) => ({ id, file })));
  const places = [...headings.map(({ place, text }) => ({ id: place, text })), ...statements];
  const occurrences = Map.groupBy(findNames(entries, places), ({ name }) => name);
  return entries.map(({ file: _, ...entry }) => ({ ...entry, occurrences: occurrences.get(entry.id) ?? [] }));
}
