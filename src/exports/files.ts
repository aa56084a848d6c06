/** Every file that is made from the edition besides its pages: one list for the endpoint, the downloads, the links in the head and the server's headers. */
import type { Edition } from '../edition/edition.ts';
import { bibtex, csl, ris } from './citation-data.ts';
import { citationOf } from './citation.ts';
import { csv } from './csv.ts';
import { epub } from './epub.ts';
import { json } from './json.ts';
import { jsonSchema } from './json-schema.ts';
import { markdown } from './markdown.ts';
import { llms, robots } from './robots.ts';
import { plainText } from './runs.ts';
import { tei } from './tei.ts';

export type PictureFormat = 'card' | 'cover';

/** Draws a picture from the edition's own words, as a PNG. */
export type Picture = (edition: Edition, format: PictureFormat) => Promise<Uint8Array>;

export interface ExportFile {
  /** Path from the root of the site, `outline.md`. */
  file: string;
  /** Media type, with the character set of a text. */
  type: string;
  title: string;
  /** What a reader gets, in a sentence; only of what is offered to readers. */
  description?: string;
  make: (edition: Edition, picture: Picture) => string | Uint8Array | Promise<Uint8Array>;
}

export const exportFiles: readonly ExportFile[] = [
  {
    file: 'outline.txt',
    type: 'text/plain; charset=utf-8',
    title: 'Plain text',
    description: 'The source itself, byte for byte.',
    make: ({ source }) => source.bytes,
  },
  {
    file: 'outline.md',
    type: 'text/markdown; charset=utf-8',
    title: 'Markdown',
    description: 'To read, with references, speakers and notes.',
    make: markdown,
  },
  {
    file: 'outline.epub',
    type: 'application/epub+zip',
    title: 'EPUB',
    description: 'A book for e-readers, with notes.',
    make: async (edition, picture) => epub(edition, await picture(edition, 'cover')),
  },
  {
    file: 'outline.json',
    type: 'application/json',
    title: 'JSON',
    description: 'Statements with speakers, notes and names, as data.',
    make: json,
  },
  {
    file: 'outline.schema.json',
    type: 'application/schema+json',
    title: 'JSON Schema',
    description: 'What each field of the JSON file means.',
    make: jsonSchema,
  },
  {
    file: 'statements.csv',
    type: 'text/csv; charset=utf-8',
    title: 'CSV',
    description: 'For spreadsheets: a row for each statement and speaker.',
    make: csv,
  },
  {
    file: 'outline.tei.xml',
    type: 'application/tei+xml',
    title: 'TEI P5',
    description: 'For scholarly tools: text, notes and registers, marked up.',
    make: tei,
  },
  {
    file: 'outline.bib',
    type: 'application/x-bibtex; charset=utf-8',
    title: 'BibTeX',
    description: 'Bibliographic record of the outline.',
    make: (edition) => plainText(bibtex(citationOf(edition))),
  },
  {
    file: 'outline.ris',
    type: 'application/x-research-info-systems; charset=utf-8',
    title: 'RIS',
    description: 'The same record, for reference managers.',
    make: (edition) => plainText(ris(citationOf(edition))),
  },
  {
    file: 'outline.csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    title: 'CSL-JSON',
    description: 'The same record, for citation processors.',
    make: (edition) => plainText(csl(citationOf(edition))),
  },
  { file: 'card.png', type: 'image/png', title: 'Picture for link previews', make: (edition, picture) => picture(edition, 'card') },
  { file: 'robots.txt', type: 'text/plain; charset=utf-8', title: 'For crawlers', make: robots },
  { file: 'llms.txt', type: 'text/markdown; charset=utf-8', title: 'For language models', make: llms },
];

/** What is offered to readers. */
export const downloads = exportFiles.filter(({ description }) => description) as readonly Required<ExportFile>[];

/** The outline in other formats, and its bibliographic record: what pages name as their alternatives. */
export const records = downloads.filter(({ file }) => /\.(bib|ris|csl\.json)$/.test(file));
export const formats = downloads.filter((one) => !records.includes(one) && one.file !== 'outline.schema.json');
