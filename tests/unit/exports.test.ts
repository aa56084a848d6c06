/** Every export, of the small outline and of the real one, is what its format asks for: by validators and readers that others keep. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'cheerio';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { loadEdition } from '../../src/edition/load.ts';
import { bibtex } from '../../src/exports/citation-data.ts';
import { citationForms } from '../../src/exports/citation-forms.ts';
import { citationOf } from '../../src/exports/citation.ts';
import { exportFiles } from '../../src/exports/export-files.ts';
import { llms } from '../../src/exports/llms.ts';
import { iconSizes } from '../../src/exports/pictures.ts';
import { tei } from '../../src/exports/tei.ts';
import { plainText } from '../../src/exports/citation-runs.ts';

interface CslRecord {
  title: string;
  author: { literal?: string; family?: string; given?: string }[];
  publisher?: string;
  issued: { 'date-parts': number[][] };
  URL: string;
  abstract?: string;
  note: string;
}

type JsonRecord = Record<string, unknown>;

/** The record itself and those within it, of a list only the first. */
function recordsIn(value: unknown): JsonRecord[] {
  if (Array.isArray(value)) return recordsIn(value[0]);
  if (typeof value !== 'object' || value === null) return [];
  return [value as JsonRecord, ...Object.values(value).flatMap(recordsIn)];
}

function roundTrip(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The pixel in the upper left corner of a PNG with four bytes a pixel: no filter changes it. */
function firstPixel(png: Buffer): [number, number, number, number] {
  expect(png.readUInt8(25), 'red, green, blue and opacity').toBe(6);
  const at = png.indexOf('IDAT');
  const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)), { finishFlush: constants.Z_SYNC_FLUSH });
  return [pixels.readUInt8(1), pixels.readUInt8(2), pixels.readUInt8(3), pixels.readUInt8(4)];
}

interface JsonSchema {
  type?: string;
  description?: string;
  additionalProperties?: boolean;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** Every schema within one, with the way to it. */
function schemasIn(schema: JsonSchema, name = 'the file'): [name: string, JsonSchema][] {
  const properties = Object.entries(schema.properties ?? {}).flatMap(([key, each]) => schemasIn(each, `${name} → ${key}`));
  return [[name, schema], ...properties, ...(schema.items ? schemasIn(schema.items, `${name} → item`) : [])];
}

describe.each(['tests/fixtures/small', 'content'])('%s', (folder) => {
  const edition = loadEdition(resolve(folder));
  const file = async (name: string): Promise<string | Uint8Array> =>
    (await exportFiles.find((one) => one.file === name)?.make(edition)) ?? '';
  const nodes = [...edition.nodes.values()];
  const citations = nodes.map((node) => citationOf(edition, node));
  const write = (id: string, i: number): string => plainText(citationForms.find((form) => form.id === id)?.write(citations[i]!) ?? []);

  it('gives JSON that its schema allows, and every change of a field is refused', async () => {
    const validate = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
      JSON.parse((await file('outline.schema.json')) as string),
    );
    const value = JSON.parse((await file('outline.json')) as string);
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    // One field at a time is taken away, added, or given what it must not hold: the first of every list stands for all.
    let spoilt = 0;
    for (const record of recordsIn(value)) {
      for (const key of Object.keys(record)) {
        const before = record[key];
        for (const wrong of [undefined, true, -1, {}, ...(before === null ? [] : [''])]) {
          record[key] = wrong;
          // A source may have no date and no address; an unnumbered statement has an empty marker.
          const isAllowed = (wrong === undefined && 'publisher' in record && !('credit' in record)) || (wrong === '' && key === 'marker');
          if (!isAllowed) expect(validate(roundTrip(value)), `${key} of ${JSON.stringify(record).slice(0, 60)}`).toBe(false);
          spoilt += 1;
        }
        record[key] = before;
      }
      record['more'] = 'more';
      expect(validate(value)).toBe(false);
      delete record['more'];
    }
    expect(validate(value)).toBe(true);
    expect(spoilt).toBeGreaterThan(200);
  });

  it('describes every field of the JSON', async () => {
    const schema = JSON.parse((await file('outline.schema.json')) as string) as JsonSchema;
    const described = schemasIn(schema);
    expect(described.length).toBeGreaterThan(70);
    for (const [name, { description }] of described) expect(description, name).toMatch(/^\p{Lu}.*\.$/su);
    for (const [name, { type, additionalProperties }] of described) if (type === 'object') expect(additionalProperties, name).toBe(false);
  });

  it('gives TEI that its schema allows', async () => {
    const schema = readFileSync('tests/fixtures/tei.rng', 'utf8');
    const check = (contents: string): ReturnType<typeof validateXML> =>
      validateXML({ xml: [{ fileName: 'outline.tei.xml', contents }], schema: [schema], extension: 'relaxng' });
    const tei = (await file('outline.tei.xml')) as string;
    expect((await check(tei)).errors).toEqual([]);
    expect((await check(tei.replace('direct="false"', 'direct="true"'))).valid).toBe(false);
  });

  it('gives TEI in which every pointer leads to an id', async () => {
    const tei = (await file('outline.tei.xml')) as string;
    const ids = [...tei.matchAll(/ xml:id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of tei.matchAll(/ (?:who|ref|where|resp|target)="#([^"]+)"/g)) expect(ids).toContain(id);
    for (const { id } of nodes) expect(ids).toContain(id);
  });

  it('gives an EPUB without an error or a warning, and the same bytes twice', async () => {
    const epub = (await file('outline.epub')) as Uint8Array;
    const { messages } = await EpubCheck.validate(epub);
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
    expect(Buffer.compare(epub, (await file('outline.epub')) as Uint8Array)).toBe(0);
  });

  it('gives a card of 1200 by 630, small, and the same bytes twice', async () => {
    const card = Buffer.from((await file('card.png')) as Uint8Array);
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(card.length).toBeLessThanOrEqual(60_000);
    expect(card.equals(Buffer.from((await file('card.png')) as Uint8Array))).toBe(true);
  });

  it('gives square icons without transparent corners, drawn from the favicon', async () => {
    for (const size of iconSizes) {
      const png = Buffer.from((await file(`icon-${size}.png`)) as Uint8Array);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
      const [red, green, blue, opacity] = firstPixel(png);
      expect(readFileSync('public/favicon.svg', 'utf8')).toContain(`#${Buffer.from([red, green, blue]).toString('hex')}`);
      expect(opacity).toBe(255);
    }
  });

  it.each(['bibtex', 'ris', 'csl'])('gives %s records that a reader reads back', (id) => {
    citations.forEach((citation, i) => {
      const [record] = new Cite(write(id, i)).data as CslRecord[];
      expect(record?.title).toBe(`${edition.title}, ${citation.where}`);
      expect(JSON.stringify(record?.author)).toContain(edition.about.source.publisher);
      expect(record?.issued['date-parts'][0]).toEqual([citation.date.year, citation.date.month, citation.date.day]);
      expect(record?.URL).toBe(citation.url);
      // BibTeX has a word of its own for what the outline is published in, which the reader passes over.
      if (id === 'bibtex') expect(write(id, i)).toContain(`howpublished = {In: ${edition.about.title}}`);
      else expect(record?.publisher).toBe(edition.about.title);
      expect(record?.abstract).toBe(citation.quotation ?? undefined);
      expect(record?.note).toContain(citation.hash);
      expect(record?.note).toContain(citation.credit);
    });
  });

  it('gives every citation all that a citation needs', () => {
    citations.forEach((citation, i) => {
      for (const { id } of citationForms) {
        const text = write(id, i);
        for (const part of [
          citation.where,
          citation.url,
          citation.hash,
          citation.credit,
          edition.about.version,
          ...citation.speakers.map(({ name }) => name),
        ])
          expect(text, id).toContain(id === 'bibtex' ? part.replace(/[_#%&]/g, (c) => (part === citation.url ? c : `\\${c}`)) : part);
        if (citation.speakers.length > 0) expect(text).toContain(`as reported by ${edition.about.source.reportedBy}`);
      }
      for (const id of ['plain', 'chicago', 'apa', 'mla']) {
        expect(write(id, i)).toContain('[your date of access]');
        // The source's own date of access, or none, ends the line; the reader's never stands in it.
        expect(write(id, i).endsWith(citation.credit)).toBe(true);
        if (citation.quotation) expect(write(id, i)).toContain(`“${citation.quotation}”`);
      }
    });
  });

  it('cites every node once, in the order of the document', () => {
    const ids = citations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const order = ids.filter((id) => edition.nodes.get(id)?.words);
    expect(order).toEqual(edition.statements.map(({ id }) => id));
  });
});

it('ends the credit line after the address while the date of the copy is unknown', () => {
  const edition = loadEdition(resolve('tests/fixtures/small'));
  const { about } = edition;
  expect(citationOf(edition).credit).toBe(
    'Source: Chancellery of Varlonia. URL: https://chancellery.example/summary.html Accessed 9 May 2031.',
  );
  expect(citationOf({ ...edition, about: { ...about, source: { ...about.source, copied: null } } }).credit).toBe(
    'Source: Chancellery of Varlonia. URL: https://chancellery.example/summary.html',
  );
});

describe('words that a format would read as its own signs', () => {
  const edition = loadEdition(resolve('tests/fixtures/small'));
  const words = 'A [draft] of *all* `1_2` <b>, 50% & #4 $x {y} ^z~ \\end';
  const strange = { ...edition, title: words, about: { ...edition.about, title: words } };

  it('are words in Markdown', () => {
    const page = load(marked.parse(llms(strange), { async: false }));
    expect(page('h1').text()).toBe(words);
    expect(
      page('li a')
        .toArray()
        .map((link) => page(link).text()),
    ).toContain(words);
  });

  it('are words in XML', () => {
    expect(load(tei(strange), { xml: true })('titleStmt > title').text()).toBe(words);
  });

  it('are words in TeX', () => {
    const written = plainText(bibtex(citationOf(strange)));
    expect(written).toContain(
      'title = {{A [draft] of *all* `1\\_2` <b>, 50\\% \\& \\#4 \\$x \\{y\\} \\textasciicircum{}z\\textasciitilde{} \\textbackslash{}end}}',
    );
  });
});
