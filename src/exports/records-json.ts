/** The other records of the meeting beside the outline, as data, and the description of that file. */
import { z } from 'astro/zod';
import { absolute, at, sectionPath } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { comparisons } from '../edition/schemas/records-schema.ts';

const text = z.string().min(1);
const url = z.string().regex(/^https?:\/\//);

const record = z
  .strictObject({
    id: text.describe('Id.'),
    title: text.describe('Title.'),
    publisher: text.describe('Publisher.'),
    date: text.describe('Date of the record: year, month or day.'),
    lang: text.describe('Language.'),
    url: url.nullable().describe('Its address, or null.'),
    where: text.nullable().describe('Where it is found, where there is no address.'),
    read: text.describe('Day on which it was read for this edition.'),
    extent: z.enum(['whole', 'part']).describe('Whether all of it was seen.'),
    seen: text.describe('How much of it was seen.'),
    description: text.describe('What it is.'),
  })
  .describe('Another record of the same meeting.');

const cell = z
  .strictObject({
    record: text.describe('Id of the record.'),
    says: z.enum(comparisons).describe('What it does compared with the outline. Only a record seen whole can be said to omit something.'),
    text: text.describe('What it says on the subject, in this edition’s words.'),
  })
  .describe(
    'What one record says on a subject. Where a record that was seen in part has none, nothing on the subject was in the part seen.',
  );

const subject = z
  .strictObject({
    section: text.describe('Id of the section of the outline.'),
    ref: text.describe('Its reference.'),
    url: url.describe('Its page.'),
    outline: text.describe('What the outline reports on it, in this edition’s words.'),
    records: z.array(cell).describe('What other records say.'),
  })
  .describe('A subject.');

const file = z
  .strictObject({
    $schema: url.describe('This schema.'),
    edition: z
      .strictObject({
        title: text.describe('Title.'),
        version: text.describe('Version.'),
        licence: url.describe('Terms of the words in this file.'),
      })
      .describe('The edition that this file is part of.'),
    records: z.array(record).describe('The records.'),
    subjects: z.array(subject).describe('Subjects in the order of the outline.'),
  })
  .describe('Other records of a meeting beside its outline.');

const schemaAddress = (): string => absolute(at('records.schema.json'));

export function recordsJson({ about, others }: Edition): string {
  const data: z.infer<typeof file> = {
    $schema: schemaAddress(),
    edition: { title: about.title, version: about.version, licence: about.licence.url },
    records: others.records.map(({ id, title, publisher, date, lang, url: address, where, read, extent, seen, description }) => ({
      id,
      title,
      publisher,
      date,
      lang,
      url: address ?? null,
      where: where ?? null,
      read,
      extent,
      seen,
      description,
    })),
    subjects: others.rows.map(({ section, outline, columns }) => ({
      section: section.id,
      ref: section.ref,
      url: absolute(sectionPath(section)),
      outline,
      records: columns.flatMap(({ cells }) => cells.map(({ record: { id }, says, text: words }) => ({ record: id, says, text: words }))),
    })),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

export function recordsJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(file);
  return `${JSON.stringify({ $schema, $id: schemaAddress(), ...schema }, null, 1)}\n`;
}
