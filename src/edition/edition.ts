/** The edition: all content, checked and joined, as one value. Pages, exports and the search are made from it. */
import { createHash } from 'node:crypto';
import { checkChronology } from './chronology.ts';
import type { Fault } from './content-error.ts';
import { repeatedIds } from './content-error.ts';
import { checkFormulas } from './formulas.ts';
import { findNames } from './names.ts';
import type { MarkedNote } from './notes.ts';
import { joinNotes } from './notes.ts';
import type { Node, PrintedBlock, Section, Statement } from './outline.ts';
import { blocksIn, isStatement, nodesIn, statementsIn } from './outline.ts';
import type { Content } from './read.ts';
import type { OtherRecords } from './other-records.ts';
import { joinRecords } from './other-records.ts';
import { checkReferences } from './references.ts';
import type { Group, RegisterEntry } from './schemas/register-schema.ts';
import { listGroups } from './schemas/register-schema.ts';
import { verify } from './verify.ts';

export type About = Content['about'];
export type Speaker = Content['speakers'][number];
export type Act = Content['exchange']['acts'][number];
export type Formula = Content['exchange']['formulas'][number];
export type Timeline = Content['timeline'];

/** Printed words by which a statement, or what it leads in to, responds to something. */
export interface Response {
  statement: Statement;
  /** The formula in its words. */
  start: number;
  end: number;
  /** What it responds to. */
  to: Node;
}

/** A printed block with what this edition knows of its words. */
export interface Place extends PrintedBlock {
  /** Printed names in the order of the text, the longer before the shorter. */
  names: FoundName[];
  /** Notes in the order of their marks. */
  notes: Note[];
}

/** A name where it is printed. */
export interface FoundName {
  name: RegisterName;
  start: number;
  end: number;
}

/** A name of the register with the places where it is printed. */
export interface RegisterName extends RegisterEntry {
  group: Group;
  occurrences: { place: Place; start: number; end: number }[];
}

/** An editorial note: its words, its number, the words it is on, and what it is based on. */
export interface Note extends Omit<MarkedNote, 'block'> {
  /** The printed block that bears its mark, at offset `at`. */
  place: Place;
}

export interface Edition {
  about: About;
  /** Title as printed. */
  title: string;
  /** Date line as printed, or ''. */
  date: string;
  /** All sections, preamble first. */
  sections: Section[];
  /** The numbered sections. */
  agenda: Section[];
  statements: Statement[];
  /** Every addressable node by id. */
  nodes: ReadonlyMap<string, Node>;
  /** Every printed block in order. */
  places: Place[];
  placeById: ReadonlyMap<string, Place>;
  /** The printed blocks that are a node's own: its heading, its date line, its words. */
  placesAt: ReadonlyMap<Node, readonly Place[]>;
  speakers: Speaker[];
  names: RegisterName[];
  notes: Note[];
  /** Every place where the outline prints that something responds to something, in order. */
  responses: Response[];
  acts: Act[];
  /** The rule by which acts are listed. */
  formulas: Formula[];
  timeline: Timeline;
  /** Other records of the meeting beside this outline. */
  others: OtherRecords;
  source: { text: string; bytes: Uint8Array };
}

/** @returns the edition, and what does not fit together; with any fault the edition is of no use */
export function joinContent(content: Content): { edition: Edition; faults: Fault[] } {
  const { about, sections, source, speakers, exchange, timeline } = content;
  const nodes = new Map(sections.flatMap(nodesIn).map((node) => [node.id, node]));
  const places = sections.flatMap((section) => blocksIn(section)).map((block): Place => ({ ...block, names: [], notes: [] }));
  const placeById = new Map(places.map((place) => [place.id, place]));
  const names = joinNames(content, placeById);
  const notes = joinNotes(content, places);
  const others = joinRecords(content, nodes);
  const edition: Edition = {
    about,
    title: sections[0]?.title.text ?? '',
    date: sections[0]?.date?.text ?? '',
    sections,
    agenda: sections.filter(({ number }) => number > 0),
    statements: sections.flatMap(statementsIn),
    nodes,
    places,
    placeById,
    placesAt: Map.groupBy(places, ({ node }) => node),
    speakers,
    names: names.names,
    notes: notes.notes.flatMap((note) => attach(note, placeById)),
    responses: exchange.responses.flatMap((response) => resolveResponse(response, nodes)),
    acts: exchange.acts,
    formulas: exchange.formulas,
    timeline,
    others: others.records,
    source: { text: source.text, bytes: source.bytes },
  };
  const faults = [
    ...hashFaults(content),
    ...verify(sections, source, about.source.notOutline),
    ...names.faults,
    ...notes.faults,
    ...others.faults,
    ...checkReferences(content, nodes),
    ...checkFormulas(content),
    ...checkChronology(content),
  ];
  return { edition, faults };
}

/** Finds the names of the registers, and tells name and place of one another. */
function joinNames(content: Content, placeById: ReadonlyMap<string, Place>): { names: RegisterName[]; faults: Fault[] } {
  const entries = content.registers.flatMap(({ group, file, entries: list }) => list.map((entry) => ({ ...entry, group, file })));
  const texts = [...placeById.values()].map(({ id, words }) => ({ id, text: words.text }));
  const found = findNames(entries, texts);
  const names = new Map(entries.map(({ file: _, ...entry }): [string, RegisterName] => [entry.id, { ...entry, occurrences: [] }]));
  for (const { name: id, place: at, start, end } of found.occurrences) {
    const [name, place] = [names.get(id), placeById.get(at)];
    if (!name || !place) continue;
    place.names.push({ name, start, end });
    name.occurrences.push({ place, start, end });
  }
  return { names: [...names.values()], faults: [...repeatedIds(entries), ...found.faults] };
}

function resolveResponse(
  { statement: id, words, to }: Content['exchange']['responses'][number],
  nodes: ReadonlyMap<string, Node>,
): Response[] {
  const [statement, target] = [nodes.get(id), nodes.get(to)];
  if (!statement || !isStatement(statement) || !target) return [];
  const start = statement.words.text.indexOf(words);
  return [{ statement, start, end: start + words.length, to: target }];
}

function attach({ block, ...note }: MarkedNote, placeById: ReadonlyMap<string, Place>): Note[] {
  const place = placeById.get(block);
  if (!place) return [];
  const attached = { ...note, place };
  place.notes.push(attached);
  return [attached];
}

function hashFaults({ source, about }: Content): Fault[] {
  const digest = createHash('sha256').update(source.bytes).digest('hex');
  if (digest === about.source.sha256) return [];
  return [{ file: source.file, at: '', what: `the SHA-256 of the source is ${digest}, but edition.json says ${about.source.sha256}` }];
}

/** Are names of this group linked in the text? Quantities and dates are only listed. */
export function isLinked({ group, passim }: RegisterName): boolean {
  return !passim && !(listGroups as readonly string[]).includes(group);
}
