/** JSON Schema of `outline.json`: its documentation, which a test holds it to. */
import { absolute, at } from '../addresses.ts';

type Schema = Record<string, unknown>;

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const any = (description: string): Schema => ({ type: 'string', description });
const uri = (description: string): Schema => ({ type: 'string', pattern: '^https?://', description });
const offset = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
const hash = (description: string): Schema => ({ type: 'string', pattern: '^[0-9a-f]{8}$', description });
const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
const orNull = (schema: Schema): Schema => ({ ...schema, type: [schema['type'], 'null'] });
/** All properties are required and no others may stand. */
const record = (properties: Record<string, Schema>, description: string): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  description,
});

const licence = record({ name: text('Name.'), url: uri('Its text or notice.') }, 'Licence.');

const source = record(
  {
    url: uri('Page on which the source was published.'),
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the source file, outline.txt.' },
    publisher: text('Author and publisher of the outline.'),
    credit: text('Credit line for every use of the text.'),
    licence: { ...licence, description: 'Terms of the text.' },
  },
  'Where the words come from.',
);

const edition = record(
  {
    title: text('Title.'),
    version: text('Version.'),
    date: text('Date of the version.'),
    url: uri('First page.'),
    licence: { ...licence, description: 'Terms of notes and data.' },
  },
  'The edition that this file is part of.',
);

const speaker = record(
  { id: text('Id.'), name: text('Full name.'), label: text('Short name.'), role: text('Office at the time.') },
  'Somebody who is reported as speaking.',
);

const item = record(
  {
    id: text('Id.'),
    ref: text('Reference.'),
    marker: text('Number as printed, “(2)”.'),
    title: orNull(any('Printed title without its number, where there is one.')),
  },
  'An item of a section. An item that is one paragraph and nothing else shares its id with that statement.',
);

const section = record(
  {
    id: text('Id.'),
    ref: text('Reference.'),
    number: offset('Number as printed; 0 for the preamble.'),
    title: text('Heading without its number; of the preamble, the title of the whole.'),
    url: uri('Its page.'),
    hash: hash('First eight digits of the SHA-256 of its statements, joined by line feeds.'),
    items: list(item, 'Items in order.'),
  },
  'A section of the agenda, or the preamble.',
);

const statement = record(
  {
    id: text('Id, the fragment of its permalink. Never changes.'),
    ref: text('Reference for citing.'),
    section: text('Id of its section.'),
    marker: any('Number printed before the words, “(2)” or “1.”, or empty.'),
    url: uri('Permalink.'),
    hash: hash('First eight digits of the SHA-256 of the text in UTF-8.'),
    text: text('The words, verbatim, without the number before them.'),
    speech: list(
      record(
        { speaker: text('Id of a speaker.'), start: offset('First UTF-16 code unit.'), end: offset('UTF-16 code unit after the last.') },
        'A stretch of the text.',
      ),
      'What speakers are reported as saying, in order. Everything else is narration.',
    ),
    notes: list(
      record({ id: text('Id of a note.'), at: offset('Offset of its mark, after the words it annotates.') }, 'A mark.'),
      'Notes on the text.',
    ),
    names: list(text('Id of a name.'), 'Names, terms, quantities and dates printed in the text, in its order.'),
    answers: orNull(any('Id of the node to which it is printed as a response.')),
  },
  'A paragraph: the smallest part that can be cited.',
);

const note = record(
  {
    id: text('Id.'),
    at: text('Id of the node whose words or heading bear its mark.'),
    section: text('Id of the section.'),
    number: offset('Number within the section.'),
    kind: text('What it does.'),
    text: text('The note. Its words are this edition’s, never the source’s.'),
    basis: text('What it rests on.'),
    sources: list({ type: 'object', description: 'Publisher, title, and date and address where known.' }, 'Sources.'),
    url: uri('Where it stands with its sources.'),
  },
  'An editorial note.',
);

const name = record(
  {
    id: text('Id.'),
    group: text('Persons, places and so on.'),
    headword: text('Name under which it is filed.'),
    description: text('One sentence, by this edition.'),
    wikidata: orNull(any('Wikidata item, where verified.')),
    url: uri('Its entry in the register.'),
  },
  'An entry of the register.',
);

export function jsonSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: absolute(at('outline.schema.json')),
    ...record(
      {
        $schema: uri('This schema.'),
        title: text('Title as printed.'),
        date: text('Date line as printed.'),
        issued: { type: 'string', format: 'date', description: 'The same date, ISO 8601.' },
        lang: text('Language of the text.'),
        hash: hash('First eight digits of the SHA-256 of all statements, joined by line feeds.'),
        source,
        edition,
        speakers: list(speaker, 'Speakers.'),
        sections: list(section, 'Sections in order, the preamble first.'),
        statements: list(statement, 'All statements in the order of the source.'),
        notes: list(note, 'All notes in the order of their marks.'),
        names: list(name, 'Register, by group.'),
      },
      'An outline of talks, statement by statement.',
    ),
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}
