/** The other records of the meeting beside this outline: checked, and joined with the sections they are compared with. */
import type { Fault } from './content-error.ts';
import { repeatedIds } from './content-error.ts';
import type { Node, Section } from './outline.ts';
import type { Content } from './read.ts';

export type OtherRecord = Content['records']['records'][number];

/** What one record says on a subject, compared with this outline. */
export interface RecordCell {
  record: OtherRecord;
  says: Content['records']['rows'][number]['cells'][number]['says'];
  text: string;
}

/** A subject: what this outline says on it, and what the records do, by column. */
export interface RecordRow {
  section: Section;
  outline: string;
  columns: { title: string; cells: RecordCell[] }[];
}

export interface OtherRecords {
  records: OtherRecord[];
  columns: { id: string; title: string }[];
  rows: RecordRow[];
}

/** @param nodes every addressable node by id */
export function joinRecords(
  { records: content, path }: Content,
  nodes: ReadonlyMap<string, Node>,
): { records: OtherRecords; faults: Fault[] } {
  const file = path('records.json');
  const { records, columns } = content;
  const byId = new Map(records.map((record) => [record.id, record]));
  const rows = content.rows.flatMap(({ section: id, outline, cells }): RecordRow[] => {
    const node = nodes.get(id);
    if (node?.level !== 'section') return [];
    const joined = cells.flatMap(({ record, ...cell }) => {
      const known = byId.get(record);
      return known ? [{ ...cell, record: known }] : [];
    });
    return [
      {
        section: node.section,
        outline,
        columns: columns.map((column) => ({ title: column.title, cells: joined.filter(({ record }) => record.column === column.id) })),
      },
    ];
  });
  const faults = [
    ...repeatedIds(records.map(({ id }) => ({ id, file }))),
    ...repeatedIds(columns.map(({ id }) => ({ id, file }))),
    ...records
      .filter(({ column }) => !columns.some(({ id }) => id === column))
      .map(({ id, column }) => ({ file, at: id, what: `“${column}” is no column` })),
    ...content.rows.flatMap((row, i) => rowFaults(row, records, nodes).map((what) => ({ file, at: `rows[${i}]`, what }))),
  ];
  return { records: { records, columns, rows }, faults };
}

function rowFaults(
  { section, cells }: Content['records']['rows'][number],
  records: readonly OtherRecord[],
  nodes: ReadonlyMap<string, Node>,
): string[] {
  const whole = records.filter(({ extent }) => extent === 'whole').map(({ id }) => id);
  return [
    ...(nodes.get(section)?.level === 'section' ? [] : [`“${section}” is no section of the outline`]),
    ...cells.filter(({ record }) => !records.some(({ id }) => id === record)).map(({ record }) => `“${record}” is no record`),
    ...cells
      .filter(({ record, says }) => says === 'omits' && !whole.includes(record))
      .map(({ record }) => `“${record}” was seen only in part: what it omits cannot be said`),
  ];
}

/** The records that say something on a section. */
export function recordsOn(section: Section, { rows }: OtherRecords): OtherRecord[] {
  const row = rows.find((each) => each.section === section);
  const cells = row?.columns.flatMap((column) => column.cells) ?? [];
  return [...new Set(cells.filter(({ says }) => says !== 'omits').map(({ record }) => record))];
}
