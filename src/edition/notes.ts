/** Brings the words of the notes, which stand in the MDX, together with their kinds and sources. */
import type { Item, Mark, Node, Point, Section, Statement } from './outline.ts';
import { ContentError } from './content-error.ts';
import type { Heading, Note } from './edition.ts';
import type { Content } from './read.ts';
import { unique } from './unique.ts';

/**
 * All notes, in the order of their marks.
 * @throws ContentError for a note without mark, entry or source
 */
export function joinNotes(content: Content, headings: readonly Heading[]): Note[] {
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
