/**
 * Every file that is made from the edition besides its pages: one list for their addresses, the table of downloads and
 * the links in the head.
 */
import type { Edition } from '../edition/edition.ts';
import { bibtex, csl, ris } from './citation-data.ts';
import { plainText } from './citation-runs.ts';
import { citationOf } from './citation.ts';
import { csv } from './csv.ts';
import { epub } from './epub.ts';
import { llms } from './llms.ts';
import { markdown } from './markdown.ts';
import { outlineJson } from './outline-json.ts';
import { outlineSchema } from './outline-schema.ts';
import { card, cover, icon, iconSizes } from './pictures.ts';
import { recordsJson, recordsJsonSchema } from './records-json.ts';
import { robots } from './robots.ts';
import { tei } from './tei.ts';

export interface ExportFile {
  /** Path from the root of the site, `outline.md`. */
  file: string;
  /** Media type, with the character set of a text. */
  type: string;
  make: (edition: Edition) => string | Uint8Array | Promise<Uint8Array>;
  /** Set where not every edition has it. */
  isMade?: (edition: Edition) => boolean;
}

/** A file that is offered to readers. */
export interface Download extends ExportFile {
  title: string;
  /** What a reader gets, in a sentence. */
  description: string;
  /** What it holds: the outline, its bibliographic record, or what describes or accompanies these. */
  holds: 'outline' | 'record' | 'description';
}

const hasRecords = ({ others }: Edition): boolean => others.records.length > 0;

export const downloads: readonly Download[] = [
  {
    file: 'outline.txt',
    type: 'text/plain; charset=utf-8',
    title: 'Plain text',
    description: 'The source itself, byte for byte.',
    holds: 'outline',
    make: ({ source }) => source.bytes,
  },
  {
    file: 'outline.md',
    type: 'text/markdown; charset=utf-8',
    title: 'Markdown',
    description: 'To read, with references, speakers and notes.',
    holds: 'outline',
    make: markdown,
  },
  {
    file: 'outline.epub',
    type: 'application/epub+zip',
    title: 'EPUB',
    description: 'A book for e-readers, with notes.',
    holds: 'outline',
    make: async (edition) => epub(edition, await cover(edition)),
  },
  {
    file: 'outline.json',
    type: 'application/json',
    title: 'JSON',
    description: 'Statements with speakers, notes and names, as data.',
    holds: 'outline',
    make: outlineJson,
  },
  {
    file: 'outline.schema.json',
    type: 'application/schema+json',
    title: 'JSON Schema',
    description: 'What each field of the JSON file means.',
    holds: 'description',
    make: outlineSchema,
  },
  {
    file: 'statements.csv',
    type: 'text/csv; charset=utf-8',
    title: 'CSV',
    description: 'For spreadsheets: a row for each statement and speaker.',
    holds: 'outline',
    make: csv,
  },
  {
    file: 'outline.tei.xml',
    type: 'application/tei+xml',
    title: 'TEI P5',
    description: 'For scholarly tools: text, notes and registers, marked up.',
    holds: 'outline',
    make: tei,
  },
  {
    file: 'records.json',
    type: 'application/json',
    title: 'Other records, JSON',
    description: 'What other records of the meeting report on each subject, in this edition’s words.',
    holds: 'description',
    make: recordsJson,
    isMade: hasRecords,
  },
  {
    file: 'records.schema.json',
    type: 'application/schema+json',
    title: 'Other records, JSON Schema',
    description: 'What each field of that file means.',
    holds: 'description',
    make: recordsJsonSchema,
    isMade: hasRecords,
  },
  {
    file: 'outline.bib',
    type: 'application/x-bibtex; charset=utf-8',
    title: 'BibTeX',
    description: 'Bibliographic record of the outline.',
    holds: 'record',
    make: (edition) => plainText(bibtex(citationOf(edition))),
  },
  {
    file: 'outline.ris',
    type: 'application/x-research-info-systems; charset=utf-8',
    title: 'RIS',
    description: 'The same record, for reference managers.',
    holds: 'record',
    make: (edition) => plainText(ris(citationOf(edition))),
  },
  {
    file: 'outline.csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    title: 'CSL-JSON',
    description: 'The same record, for citation processors.',
    holds: 'record',
    make: (edition) => plainText(csl(citationOf(edition))),
  },
];

/** Files that programs ask for: link previews, home screens, crawlers, language models. */
const unlisted: readonly ExportFile[] = [
  { file: 'card.png', type: 'image/png', make: card },
  ...iconSizes.map((size) => ({ file: `icon-${size}.png`, type: 'image/png', make: () => icon(size) })),
  { file: 'robots.txt', type: 'text/plain; charset=utf-8', make: robots },
  { file: 'llms.txt', type: 'text/markdown; charset=utf-8', make: llms },
];

export const exportFiles: readonly ExportFile[] = [...downloads, ...unlisted];

/** Those of the files that are made for an edition. */
export function madeFor<T extends ExportFile>(files: readonly T[], edition: Edition): T[] {
  return files.filter(({ isMade }) => isMade?.(edition) ?? true);
}

const made = new WeakMap<Edition, Map<ExportFile, Promise<Uint8Array<ArrayBuffer>>>>();

/** The bytes of a file. They are made once: a file's address serves them, and the table of downloads gives their number. */
export function contentOf(file: ExportFile, edition: Edition): Promise<Uint8Array<ArrayBuffer>> {
  const known = made.get(edition) ?? new Map<ExportFile, Promise<Uint8Array<ArrayBuffer>>>();
  const content = known.get(file) ?? Promise.resolve(file.make(edition)).then(bytesOf);
  made.set(edition, known.set(file, content));
  return content;
}

function bytesOf(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
