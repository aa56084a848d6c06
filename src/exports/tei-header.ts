/** What the TEI file says of itself: who answers for it, on what terms, from which source and by which rules. */
import { absolute, at } from '../addresses.ts';
import { formatDay } from '../edition/date.ts';
import type { Edition } from '../edition/edition.ts';
import { creditLine, dateOf } from './citation.ts';
import { block, el, textEl } from './xml.ts';

export function teiHeader({ about, ...edition }: Edition): string {
  const { source, licence } = about;
  const p = (name: string, text: string): string => block(name, {}, [textEl('p', text)]);
  const day = formatDay(dateOf({ about, ...edition }), 'iso');

  const fileDesc = block('fileDesc', {}, [
    block('titleStmt', {}, [
      textEl('title', about.title),
      textEl('author', source.publisher),
      block('respStmt', { 'xml:id': 'edition' }, [
        textEl('resp', 'Edition, notes and registers'),
        textEl('name', about.responsible ?? 'not named in this copy'),
      ]),
    ]),
    block('editionStmt', {}, [
      el('edition', { n: about.version }, `Version ${about.version}, ${textEl('date', about.date, { when: about.date })}`),
    ]),
    block('publicationStmt', {}, [
      textEl('publisher', about.title),
      textEl('date', about.date, { when: about.date }),
      textEl('idno', absolute(at('outline.tei.xml')), { type: 'URL' }),
      block('availability', {}, [
        textEl('licence', `Notes, registers and markup: ${licence.name}.`, { target: licence.url }),
        textEl('licence', `Text of the outline: ${source.licence.name}. ${source.licence.remark} ${creditLine(about)}`, {
          target: source.licence.url,
        }),
      ]),
    ]),
    block('sourceDesc', {}, [
      block('bibl', {}, [
        textEl('author', source.publisher),
        textEl('title', edition.title),
        textEl('date', edition.date, { when: day }),
        textEl('publisher', source.publisher),
        textEl('ref', source.url, { target: source.url }),
        textEl('note', creditLine(about), { type: 'credit' }),
        textEl('note', `${source.compared} SHA-256 of the file: ${source.sha256}`, { type: 'copy' }),
      ]),
    ]),
  ]);

  const rules = block('editorialDecl', {}, [
    p('correction', 'Nothing is corrected. Misprints stand as printed, with a note.'),
    p('normalization', 'Nothing is normalised but white space: a run of it is one space.'),
    p('quotation', 'Quotation marks are characters of the text, as printed.'),
    p(
      'interpretation',
      [
        'The element said marks what a speaker is reported as saying, not words that anybody is quoted as saying.',
        'Words outside it are narration. Names are marked where they are printed; the element rs leads to the register.',
        'Numbers printed before headings and paragraphs stand in num.',
      ].join(' '),
    ),
  ]);

  return block('teiHeader', {}, [
    fileDesc,
    block('encodingDesc', {}, [rules]),
    block('profileDesc', {}, [block('langUsage', {}, [el('language', { ident: source.lang }, 'Language of the outline')])]),
    block(
      'revisionDesc',
      {},
      [...about.changes].reverse().map(({ version, date, what }) => textEl('change', what, { n: version, when: date })),
    ),
  ]);
}
