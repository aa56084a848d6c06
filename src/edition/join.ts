/** Joins the content into one `Edition`: every reference between files is followed here, and a dangling one stops the build. */
import { createHash } from 'node:crypto';
import type { Item, Mark, Node, Point, Section, Statement } from '../outline/model.ts';
import { statementsOf } from '../outline/model.ts';
import { ContentError } from '../outline/content-error.ts';
import { checkSpeech, verify } from '../outline/verify.ts';
import type { Occurrence } from '../registers/find.ts';
import { findNames } from '../registers/find.ts';
import { listGroups } from '../schemas/register.ts';
import type { Content, Group, RegisterEntry } from './read.ts';

/** A name of the register with the places where it is printed. */
export interface RegisterName extends RegisterEntry {
  group: Group;
  occurrences: Occurrence[];
}

/** An editorial note: its words, its number within its section, and what it rests on. */
export interface Note {
  id: string;
  kind: Content['notes'][number]['kind'];
  sources: Content['notes'][number]['sources'];
  basis: Content['notes'][number]['basis'];
  supplies: string[];
  text: string;
  /** Counted from 1 in each section. */
  number: number;
  section: Section;
  /** Statement, or the heading's node, that bears the mark. */
  at: Node;
}

export type Speaker = Content['speakers'][number];
export type Act = Content['exchange']['acts'][number];

/** A heading: the outline's title, its date, a section's or an item's title. */
export interface Heading {
  /** Where names and notes say they stand: `title`, `date`, `s3`, `s6-2-title`. */
  place: string;
  /** Node that a link to the heading leads to. */
  node: Node;
  section: Section;
  /** Number before the words, as printed, or ''. */
  marker: string;
  text: string;
  marks: Mark[];
}

type Kind = 'section' | 'item' | 'point' | 'statement';

/** The whole edition as one value: the source of every page, export and index. */
export interface Edition {
  about: Content['about'];
  title: string;
  /** Date line as printed. */
  date: string;
  /** Preamble first. */
  sections: Section[];
  statements: Statement[];
  headings: Heading[];
  /** Every addressable node by id, with its section; an id shared by a statement and its node gives the statement. */
  nodes: ReadonlyMap<string, { node: Node; section: Section; kind: Kind }>;
  speakers: Speaker[];
  names: RegisterName[];
  notes: Note[];
  /** The notes that a node bears, in order. */
  notesAt: ReadonlyMap<Node, readonly Note[]>;
  /** Statement → node it answers. */
  responses: ReadonlyMap<string, Node>;
  acts: Act[];
  timeline: Content['timeline'];
  source: { text: string; bytes: Uint8Array };
}

/** First eight hexadecimal digits of the SHA-256 of a statement's words: shows whether two texts are the same. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/**
 * @throws ContentError naming the file and the key of the first reference that leads nowhere
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
  return edition;
}

function nodesOf(sections: readonly Section[]): Edition['nodes'] {
  const nodes = new Map<string, { node: Node; section: Section; kind: Kind }>();
  for (const section of sections) {
    const add = (kind: Kind, ...list: Node[]): void => list.forEach((node) => nodes.set(node.id, { node, section, kind }));
    add('section', section);
    add('item', ...section.items);
    add('point', ...section.items.flatMap(({ points }) => points));
    // Last, since a statement that is all there is to its node stands under the node's id.
    add('statement', ...statementsOf(section));
  }
  return nodes;
}

function headingsOf(sections: readonly Section[]): Heading[] {
  return sections.flatMap((section) => [
    {
      place: section.number ? section.id : 'title',
      node: section,
      section,
      marker: section.number ? `${section.number}.` : '',
      text: section.title.text,
      marks: section.title.marks,
    },
    ...(section.date ? [{ place: 'date', node: section, section, marker: '', text: section.date.text, marks: section.date.marks }] : []),
    ...section.items.flatMap((item) =>
      item.title
        ? [{ place: `${item.id}-title`, node: item, section, marker: item.marker, text: item.title.text, marks: item.title.marks }]
        : [],
    ),
  ]);
}

function joinNames(content: Content, statements: readonly Statement[], headings: readonly Heading[]): RegisterName[] {
  const entries = content.registers.flatMap(({ group, file, entries }) => entries.map((entry) => ({ ...entry, group, file })));
  unique(entries.map(({ id, file }) => ({ id, file })));
  const places = [...headings.map(({ place, text }) => ({ id: place, text })), ...statements];
  const occurrences = Map.groupBy(findNames(entries, places), ({ name }) => name);
  return entries.map(({ file: _, ...entry }) => ({ ...entry, occurrences: occurrences.get(entry.id) ?? [] }));
}

function joinNotes(content: Content, headings: readonly Heading[]): Note[] {
  const file = content.path('notes.json');
  unique(content.notes.map(({ id }) => ({ id, file })));
  const known = new Map(content.notes.map((note) => [note.id, note]));
  const titles = Map.groupBy(headings, ({ section }) => section);
  const notes = content.sections.flatMap((section) => {
    const marked = marksOf(section, titles.get(section) ?? []);
    for (const name of section.footnotes.keys())
      if (!marked.some(({ mark }) => mark.note === name))
        throw new ContentError(
          section.file,
          section.footnotes.get(name)?.line ?? '',
          `the note [^${name}] is defined, but no mark [^${name}] stands in the text`,
        );
    return marked.map(({ mark, at }, index) => {
      const data = known.get(mark.note);
      const { text } = section.footnotes.get(mark.note) ?? { text: '' };
      if (!data)
        throw new ContentError(
          section.file,
          section.footnotes.get(mark.note)?.line ?? '',
          `the note [^${mark.note}] has no entry in ${file}; add its kind and sources there`,
        );
      if (data.basis === 'sources' && data.sources.length === 0)
        throw new ContentError(file, mark.note, 'a note whose basis is “sources” names at least one');
      return { ...data, text, number: index + 1, section, at };
    });
  });
  unique(notes.map(({ id, section }) => ({ id, file: section.file })));
  const used = new Set(notes.map(({ id }) => id));
  for (const { id } of content.notes) if (!used.has(id)) throw new ContentError(file, id, `no mark [^${id}] stands in the outline`);
  return notes;
}

/** @param titles the headings of this section */
function marksOf(section: Section, titles: readonly Heading[]): { mark: Mark; at: Node }[] {
  const of = (node: Node, marks: readonly Mark[]): { mark: Mark; at: Node }[] => marks.map((mark) => ({ mark, at: node }));
  const items = (list: readonly Statement[]): { mark: Mark; at: Node }[] => list.flatMap((s) => of(s, s.marks));
  return [
    ...titles.filter(({ node }) => node === section).flatMap(({ node, marks }) => of(node, marks)),
    ...items(section.statements),
    ...section.items.flatMap((item: Item) => [
      ...titles.filter(({ node }) => node === item).flatMap(({ node, marks }) => of(node, marks)),
      ...items(item.statements),
      ...item.points.flatMap((point: Point) => items(point.statements)),
    ]),
  ];
}

function unique(list: readonly { id: string; file: string }[]): void {
  const seen = new Map<string, string>();
  for (const { id, file } of list) {
    if (seen.has(id)) throw new ContentError(file, id, `the id “${id}” is used twice (also in ${seen.get(id)}); ids are unique`);
    seen.set(id, file);
  }
}

/** Every id that one content file takes from another. */
function checkReferences({ exchange, timeline, speakers, registers, about, path }: Content, edition: Edition): void {
  const statement = (id: string, file: string, key: string): Statement => {
    const found = edition.nodes.get(id);
    if (found?.kind !== 'statement') throw new ContentError(path(file), key, `“${id}” is no statement of the outline`);
    return found.node as Statement;
  };
  const speaker = (id: string, file: string, key: string): void => {
    if (!speakers.some((s) => s.id === id))
      throw new ContentError(path(file), key, `“${id}” is no speaker; speakers.json has ${speakers.map((s) => s.id).join(', ')}`);
  };
  const persons = registers.find(({ group }) => group === 'persons')?.entries ?? [];
  unique(speakers.map(({ id }) => ({ id, file: path('speakers.json') })));
  for (const { id } of speakers)
    if (!persons.some((person) => person.id === id))
      throw new ContentError(path('speakers.json'), id, 'a speaker is also an entry of registers/persons.json with the same id');

  exchange.responses.forEach((response, i) => {
    statement(response.statement, 'exchange.json', `responses[${i}].statement`);
    if (!edition.nodes.has(response.to))
      throw new ContentError(path('exchange.json'), `responses[${i}].to`, `“${response.to}” is no node of the outline`);
  });
  exchange.acts.forEach((act, i) => {
    speaker(act.speaker, 'exchange.json', `acts[${i}].speaker`);
    const { text, speech, ref } = statement(act.statement, 'exchange.json', `acts[${i}].statement`);
    if (!speech.some((s) => s.speaker === act.speaker && text.slice(s.start, s.end).includes(act.words)))
      throw new ContentError(
        path('exchange.json'),
        `acts[${i}].words`,
        `“${act.words}” does not stand in what ${act.speaker} is reported as saying in ${ref}`,
      );
  });

  timeline.meeting.principals.forEach((id, i) => speaker(id, 'timeline.json', `meeting.principals[${i}]`));
  timeline.meeting.parts.forEach((part, i) => {
    const { text } = statement(part.statement, 'timeline.json', `meeting.parts[${i}].statement`);
    for (const time of [part.start, part.end])
      if (!text.includes(time))
        throw new ContentError(path('timeline.json'), `meeting.parts[${i}]`, `the time ${time} is not printed in ${part.statement}`);
  });
  if (!edition.names.some(({ id, group }) => id === timeline.meeting.place && group === 'places'))
    throw new ContentError(path('timeline.json'), 'meeting.place', `“${timeline.meeting.place}” is no entry of registers/places.json`);
  unique(timeline.history.map(({ id }) => ({ id, file: path('timeline.json') })));
  [...timeline.history, ...timeline.recurring].forEach((event, i) =>
    event.statements.forEach((id) => statement(id, 'timeline.json', `history[${i}].statements`)),
  );

  for (const { id, implied, group } of edition.names) implied.forEach((s) => statement(s, `registers/${group}.json`, `${id}.implied`));
  for (const record of about.records)
    for (const id of record.sections)
      if (edition.nodes.get(id)?.kind !== 'section')
        throw new ContentError(path('edition.json'), 'records', `“${id}” is no section of the outline`);
}

/** Are names of this group linked in the text? Quantities and dates are only listed. */
export function isLinked({ group, passim }: RegisterName): boolean {
  return !passim && !(listGroups as readonly string[]).includes(group);
}
