/** Every export holds the source's words, character for character: read from the built site by readers that share no code with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { load } from 'cheerio';
import { parse as parseCsv } from 'csv-parse/sync';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';

/** The blocks of the source: its lines but the empty ones, with runs of white space as one space. */
function sourceBlocks(content: string): string[] {
  const { source } = JSON.parse(readFileSync(join(content, 'edition.json'), 'utf8')) as { source: { notOutline: string[] } };
  const lines = readFileSync(join(content, 'source/outline.txt'), 'utf8').split('\n').map(oneSpace).filter(Boolean);
  return lines.slice(0, lines.length - source.notOutline.length);
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The files of an archive, by its central directory. */
function unzip(archive: Buffer): Map<string, { bytes: Buffer; isStored: boolean }> {
  const files = new Map<string, { bytes: Buffer; isStored: boolean }>();
  const end = archive.lastIndexOf('PK\x05\x06');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extra, comment, local] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + size);
    files.set(name, { bytes: method === 0 ? data : inflateRawSync(data), isStored: method === 0 });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

interface Json {
  title: string;
  date: string;
  sections: { id: string; number: number; title: string; items: { id: string; marker: string; title: string | null }[] }[];
  statements: { id: string; section: string; marker: string; text: string; speech: { speaker: string; start: number; end: number }[] }[];
}

describe.each([
  ['root', 'content'],
  ['base', 'content'],
  ['small', 'tests/fixtures/small'],
] as const)('%s', (name, content) => {
  const { folder, read, page } = site(name);
  const blocks = sourceBlocks(content);
  const data = JSON.parse(read('outline.json')) as Json;

  it('outline.txt is the source, byte for byte', () => {
    expect(readFileSync(join(folder, 'outline.txt')).equals(readFileSync(join(content, 'source/outline.txt')))).toBe(true);
  });

  it('outline.md renders as the source', () => {
    const markdown = read('outline.md')
      .replace(/^\[\^[\w-]+\]: .*$/gm, '')
      .replace(/\[\^[\w-]+\]/g, '');
    const $ = load(marked.parse(markdown.slice(0, markdown.lastIndexOf('\n---\n')), { async: false }));
    $('a').remove();
    expect(
      $('h1, h2, h3, p')
        .toArray()
        .map((each) => oneSpace($(each).text())),
    ).toEqual(blocks);
  });

  it('outline.json puts together the source', () => {
    const statements = [...data.statements];
    const printed: string[] = [data.title, data.date];
    const take = (test: (id: string) => boolean): void => {
      while (statements[0] && test(statements[0].id)) {
        const { marker, text } = statements.shift()!;
        printed.push(marker ? `${marker} ${text}` : text);
      }
    };
    for (const section of data.sections) {
      if (section.number) printed.push(`${section.number}. ${section.title}`);
      take((id) => id.startsWith('preamble') && section.number === 0);
      for (const item of section.items) {
        if (item.title) printed.push(`${item.marker} ${item.title}`);
        take((id) => id === item.id || id.startsWith(`${item.id}-`));
      }
    }
    expect(printed).toEqual(blocks);
  });

  it('statements.csv has each statement, and each span as it stands in it', () => {
    const bytes = readFileSync(join(folder, 'statements.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().replace(/\r\n/g, '')).not.toContain('\n');
    const rows = parseCsv<Record<string, string>>(bytes, { bom: true, columns: true, record_delimiter: '\r\n' });
    expect([...new Map(rows.map((row) => [row['id'], row['text']]))]).toEqual(data.statements.map(({ id, text }) => [id, text]));
    for (const row of rows) expect(row['said']).toBe(row['speaker'] ? row['text']?.slice(Number(row['start']), Number(row['end'])) : '');
    expect(rows.length).toBe(data.statements.reduce((sum, { speech }) => sum + Math.max(1, speech.length), 0));
  });

  it('outline.tei.xml less its notes and registers is the source', () => {
    const $ = load(read('outline.tei.xml'), { xml: true });
    const printed = $('text > front, text > body').find('titlePart, docDate, head, p');
    expect(printed.toArray().map((each) => oneSpace($(each).text()))).toEqual(blocks);
  });

  it('outline.tei.xml marks what the data says that speakers said', () => {
    const $ = load(read('outline.tei.xml'), { xml: true });
    for (const { id, text, speech } of data.statements) {
      const said = $(`p[xml\\:id="${id}"] said`)
        .toArray()
        .map((each) => [$(each).attr('who'), $(each).text()]);
      expect(said).toEqual(speech.map(({ speaker, start, end }) => [`#name-${speaker}`, text.slice(start, end)]));
    }
  });

  it('outline.epub less what is ours is the source, in reading order', () => {
    const files = unzip(readFileSync(join(folder, 'outline.epub')));
    expect([...files][0]).toEqual(['mimetype', { bytes: Buffer.from('application/epub+zip'), isStored: true }]);
    const text = (file: string): string => files.get(`EPUB/${file}`)?.bytes.toString() ?? '';
    const opf = load(text('package.opf'), { xml: true });
    const reading = opf('itemref')
      .toArray()
      .map((each) => opf(`item[id="${opf(each).attr('idref')}"]`).attr('href') ?? '');
    const ids: string[] = [];
    const printed = reading.flatMap((file) => {
      const $ = load(text(file), { xml: true });
      ids.push(
        ...$('[id]')
          .toArray()
          .map((each) => $(each).attr('id') ?? ''),
      );
      $('.ours').remove();
      return $('.source')
        .toArray()
        .map((each) => oneSpace($(each).text()));
    });
    expect(printed).toEqual(blocks);
    for (const { id } of [...data.sections.slice(1), ...data.statements]) expect(ids).toContain(id);
  });

  it('the page of citations quotes each statement as it is', () => {
    const { $ } = page('cite/');
    for (const { id, text } of data.statements) {
      const quoted = $(`[id="cite-${id}"] .quoted`)
        .toArray()
        .map((each) => $(each).text());
      expect(quoted).toEqual([text, text, text, text]);
      expect(JSON.parse($(`[id="cite-${id}"] pre`).last().text())[0].abstract).toBe(text);
    }
  });
});
