/** What `outline.json` holds: its type, and its documentation as JSON Schema, from the same definition. */
import { z } from 'astro/zod';
import { absolute, at } from '../addresses.ts';
import { actKinds } from '../edition/schemas/exchange-schema.ts';

const text = z.string().min(1);
const url = z.string().regex(/^https?:\/\//);
const hash = z.string().regex(/^[0-9a-f]{8}$/);
const offset = z.int().min(0);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ format: 'date' });

const licence = z.strictObject({
  name: text.describe('Name.'),
  url: url.describe('Its text or notice.'),
});

const source = z.strictObject({
  url: url.describe('Page on which the source was published.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the source file, outline.txt.'),
  publisher: text.describe('Author and publisher of the outline.'),
  credit: text.describe('Credit line for every use of the text.'),
  licence: licence.describe('Terms of the text.'),
});

const editionRecord = z.strictObject({
  title: text.describe('Title.'),
  version: text.describe('Version.'),
  date: day.describe('Date of the version.'),
  url: url.describe('First page.'),
  licence: licence.describe('Terms of notes and data.'),
});

const speaker = z
  .strictObject({
    id: text.describe('Id.'),
    name: text.describe('Full name.'),
    label: text.describe('Short name.'),
    role: text.describe('Office at the time.'),
  })
  .describe('Somebody who is reported as speaking.');

const item = z
  .strictObject({
    id: text.describe('Id.'),
    ref: text.describe('Reference.'),
    marker: text.describe('Number as printed, “(2)”.'),
    title: text.nullable().describe('Printed title without its number, or null where none is printed.'),
  })
  .describe('An item of a section. An item that is one paragraph and nothing else shares its id with that statement.');

const section = z
  .strictObject({
    id: text.describe('Id.'),
    ref: text.describe('Reference.'),
    number: offset.describe('Number as printed; 0 for the preamble.'),
    title: text.describe('Heading without its number; of the preamble, the title of the whole.'),
    url: url.describe('Its page.'),
    hash: hash.describe('First eight digits of the SHA-256 of its statements, joined by line feeds.'),
    items: z.array(item).describe('Items in order.'),
  })
  .describe('A section of the agenda, or the preamble.');

const stretch = z
  .strictObject({
    speaker: text.describe('Id of a speaker.'),
    start: offset.describe('First UTF-16 code unit.'),
    end: offset.describe('UTF-16 code unit after the last.'),
  })
  .describe('A stretch of the text.');

const mark = z
  .strictObject({
    id: text.describe('Id of a note.'),
    at: offset.describe('Offset of its mark, after the words it annotates.'),
  })
  .describe('A mark.');

const statement = z
  .strictObject({
    id: text.describe('Id, the fragment of its permalink. Never changes.'),
    ref: text.describe('Reference for citing.'),
    section: text.describe('Id of its section.'),
    marker: z.string().describe('Number printed before the words, “(2)” or “1.”, or empty.'),
    url: url.describe('Permalink.'),
    hash: hash.describe('First eight digits of the SHA-256 of the text in UTF-8.'),
    text: text.describe('The words, verbatim, without the number before them.'),
    speech: z.array(stretch).describe('What speakers are reported as saying, in order. Everything else is narration.'),
    notes: z.array(mark).describe('Notes on the text.'),
    names: z.array(text.describe('Id of a name.')).describe('Names, terms, quantities and dates printed in the text, in its order.'),
    answers: text.nullable().describe('Id of the node to which it is printed as a response, or null.'),
  })
  .describe('A paragraph: the smallest part that can be cited.');

const noteSource = z
  .strictObject({
    publisher: text.describe('Publisher.'),
    title: text.describe('Title as published, or a description of the document.'),
    date: text.nullable().describe('Date of the document: year, month or day; null where it bears none.'),
    url: url.nullable().describe('Its address, or null.'),
    where: text.nullable().describe('Where it is found, where it has no address, or what helps to find it; or null.'),
    read: day.describe('Day on which it was read for this edition.'),
  })
  .describe('A source.');

const lemma = z
  .strictObject({
    start: offset.describe('First UTF-16 code unit in the text of the statement or heading.'),
    end: offset.describe('UTF-16 code unit after the last: the place of the mark.'),
    words: text.describe('The words.'),
  })
  .describe('Words that a note is on.');

const reply = z
  .strictObject({
    statement: text.describe('Id of the statement that prints it.'),
    speaker: text.describe('Id of the speaker who replies.'),
    to: text.describe('Id of the node that is replied to; the statement itself where the reply is within it.'),
  })
  .describe('Something that is printed as a response.');

const act = z
  .strictObject({
    act: z.enum(actKinds).describe('Kind: asked for or called necessary; offered or intended; thanked for; agreed to or welcomed.'),
    speaker: text.describe('Id of the speaker.'),
    statement: text.describe('Id of the statement.'),
    words: text.describe('The printed words that show it.'),
  })
  .describe('What a speaker is reported as asking, offering, thanking for or agreeing to.');

const note = z
  .strictObject({
    id: text.describe('Id.'),
    at: text.describe('Id of the node whose words or heading bear its mark.'),
    section: text.describe('Id of the section.'),
    number: offset.describe('Number, counted through the outline.'),
    lemma: lemma.nullable().describe('The printed words that it is on; null where it is on all words of the statement or heading.'),
    kind: text.describe('What it does.'),
    text: text.describe('The note. Its words are this edition’s, never the source’s.'),
    basis: text.describe('What it is based on.'),
    sources: z.array(noteSource).describe('Sources.'),
    url: url.describe('Where it stands with its sources.'),
  })
  .describe('An editorial note.');

const name = z
  .strictObject({
    id: text.describe('Id.'),
    group: text.describe('Persons, places and so on.'),
    headword: text.describe('Name under which it is filed.'),
    description: text.describe('One sentence, by this edition.'),
    wikidata: text.nullable().describe('Wikidata item, where its number was seen beside the name, or null.'),
    url: url.describe('Its entry in the register.'),
  })
  .describe('An entry of the register.');

const outline = z
  .strictObject({
    $schema: url.describe('This schema.'),
    title: text.describe('Title as printed.'),
    date: text.describe('Date line as printed.'),
    issued: day.describe('The same date, ISO 8601.'),
    lang: text.describe('Language of the text.'),
    hash: hash.describe('First eight digits of the SHA-256 of all statements, joined by line feeds.'),
    source: source.describe('Where the words come from.'),
    edition: editionRecord.describe('The edition that this file is part of.'),
    speakers: z.array(speaker).describe('Speakers.'),
    sections: z.array(section).describe('Sections in order, the preamble first.'),
    statements: z.array(statement).describe('All statements in the order of the source.'),
    replies: z.array(reply).describe('Who replied to whom, wherever it is printed.'),
    acts: z.array(act).describe('What was asked, offered, thanked for and agreed to, in the order of the source.'),
    notes: z.array(note).describe('All notes in the order of their marks.'),
    names: z.array(name).describe('Register, by group.'),
  })
  .describe('An outline of talks, statement by statement.');

export type OutlineData = z.infer<typeof outline>;

export function schemaAddress(): string {
  return absolute(at('outline.schema.json'));
}

/** The JSON Schema of `outline.json`. */
export function outlineSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(outline);
  return `${JSON.stringify({ $schema, $id: schemaAddress(), ...schema }, null, 1)}\n`;
}
