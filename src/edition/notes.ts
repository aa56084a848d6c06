/** Brings the words of the notes, which stand in the MDX, together with their kinds and sources in `notes.json`. */
import type { Fault } from './content-error.ts';
import { repeatedIds } from './content-error.ts';
import type { Mark, PrintedBlock, Section } from './outline.ts';
import type { Content } from './read.ts';

type Entry = Content['notes'][number];

/** A note as far as the content files give it, at its mark. */
export interface MarkedNote extends Omit<Entry, 'lemma'> {
  text: string;
  /** Counted from 1 through the whole outline. */
  number: number;
  section: Section;
  /** Id of the printed block that bears the mark, and the offset of the mark in its words. */
  block: string;
  at: number;
  /** The words that it explains; null where it is on all words of its block. */
  lemma: { start: number; end: number } | null;
}

/**
 * All notes in the order of their marks.
 * @param blocks the printed blocks of the outline, in order
 */
export function joinNotes(content: Content, blocks: readonly PrintedBlock[]): { notes: MarkedNote[]; faults: Fault[] } {
  const file = content.path('notes.json');
  const known = new Map(content.notes.map((note) => [note.id, note]));
  const bySection = Map.groupBy(blocks, ({ node }) => node.section);
  const sections = content.sections.map((section) => notesOf(section, bySection.get(section) ?? [], known, file));
  const notes = sections.flatMap((each) => each.notes).map((note, index) => ({ ...note, number: index + 1 }));
  const used = new Set(sections.flatMap(({ marked }) => marked));
  const faults = [
    ...repeatedIds(content.notes.map(({ id }) => ({ id, file }))),
    ...sections.flatMap((each) => each.faults),
    ...repeatedIds(notes.map(({ id, section }) => ({ id, file: section.file }))),
    ...content.notes.filter(({ id }) => !used.has(id)).map(({ id }) => ({ file, at: id, what: `no mark [^${id}] stands in the outline` })),
    ...content.notes
      .filter(({ basis, sources }) => basis === 'sources' && sources.length === 0)
      .map(({ id }) => ({ file, at: id, what: 'a note whose basis is “sources” names at least one' })),
  ];
  return { notes, faults };
}

/** @param blocks those of this section */
function notesOf(
  section: Section,
  blocks: readonly PrintedBlock[],
  known: ReadonlyMap<string, Entry>,
  notesFile: string,
): { notes: Omit<MarkedNote, 'number'>[]; marked: string[]; faults: Fault[] } {
  const { file, footnotes } = section;
  const marks = blocks.flatMap((block) => block.words.marks.map((mark: Mark) => ({ ...mark, block })));
  const marked = marks.map(({ note }) => note);
  const fault = (id: string, what: string): Fault => ({ file, at: footnotes.get(id)?.line ?? '', what });
  return {
    marked,
    notes: marks.flatMap(({ note, at, block }) => {
      const entry = known.get(note);
      if (!entry) return [];
      const { lemma, ...rest } = entry;
      const range = lemma === undefined ? null : { start: at - lemma.length, end: at };
      return [{ ...rest, text: footnotes.get(note)?.text ?? '', section, block: block.id, at, lemma: range }];
    }),
    faults: [
      ...marks.flatMap(({ note, at, block }) => lemmaFaults(known.get(note), block.words.text, at, notesFile)),
      ...[...footnotes.keys()]
        .filter((id) => !marked.includes(id))
        .map((id) => fault(id, `the note [^${id}] is defined, but no mark [^${id}] stands in the text`)),
      ...marked
        .filter((id) => !known.has(id))
        .map((id) => fault(id, `the note [^${id}] has no entry in ${notesFile}; add its kind and sources there`)),
    ],
  };
}

/** The printed words that a note is on, or null where it is on the whole of its place. */
export function lemmaWords({ lemma, place }: { lemma: MarkedNote['lemma']; place: { words: { text: string } } }): string | null {
  return lemma && place.words.text.slice(lemma.start, lemma.end);
}

/** Nothing guesses what a note is on: its lemma stands directly before its mark, or its mark at the very end. */
function lemmaFaults(entry: Entry | undefined, text: string, at: number, file: string): Fault[] {
  if (!entry) return [];
  const { id, lemma } = entry;
  if (lemma === undefined)
    return at === text.length
      ? []
      : [{ file, at: id, what: `the mark [^${id}] stands within words: give the words that end at it as “lemma”` }];
  if (text.slice(0, at).endsWith(lemma)) return [];
  return [{ file, at: id, what: `the lemma “${lemma}” does not stand directly before the mark [^${id}]` }];
}
