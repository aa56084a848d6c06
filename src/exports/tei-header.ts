/** What the TEI file says of itself: who answers for it, on what terms, from which source and by which rules. */
import { absolute, at } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { creditLine, dateOf } from './citation.ts';
import { formatDay } from '../edition/date.ts';
import { block, el, escapeXml } from './xml.ts';

export function teiHeader({ about, ...edition }: Edition): string {
  const { source, licence } = about;
  const t = (name: string, text: string, attributes = {}): string => el(name, attributes, escapeXml(text));
  const p = (name: string, text: string): string => block(name, {}, [t('p', text)]);
  const day = formatDay(dateOf({ about, ...edition }), 'iso');

  const fileDesc = block('fileDesc', {}, [
    block('titleStmt', {}, [
      t('title', about.title),
      t('author', source.publisher),
      block('respStmt', { 'xml:id': 'edition' }, [t('resp', 'Edition, notes and registers'), t('name', about.responsible)]),
    ]),
    block('editionStmt', {}, [
      el('edition', { n: about.version }, `Version ${about.version}, ${t('date', about.date, { when: about.date })}`),
    ]),
    block('publicationStmt', {}, [
      t('publisher', about.title),
      t('date', about.date, { when: about.date }),
      t('idno', absolute(at('outline.tei.xml')), { type: 'URL' }),
      block('availability', {}, [
        t('licence', `Notes, registers and markup: ${licence.name}.`, { target: licence.url }),
        t('licence', `Text of the outline: ${source.licence.name}. ${source.licence.remark} ${creditLine(about)}`, {
          target: source.licence.url,
        }),
      ]),
    ]),
    block('sourceDesc', {}, [
      block('bibl', {}, [
        t('author', source.publisher),
        t('title', edition.title),
        t('date', edition.date, { when: day }),
        t('publisher', source.publisher),
        t('ref', source.url, { target: source.url }),
        t('note', creditLine(about), { type: 'credit' }),
        t('note', `${source.compared} SHA-256 of the file: ${source.sha256}`, { type: 'copy' }),
      ]),
    ]),
  ]);

  const rules = block('editorialDecl', {}, [
    p('correction', 'Nothing is corrected. Misprints stand as printed, with a note.'),
    p('normalization', 'Nothing is normalised but white space: a run of it is one space.'),
    p('quotation', 'Quotation marks are characters of the text, as printed.'),
    p(
      'interpretation',
      'The element said marks what a speaker is reported as saying, not words that anybody is quoted as saying. Words outside it are narration. Names are marked where they are printed; the element rs leads to the register. Numbers printed before headings and paragraphs stand in num.',
    ),
  ]);

  return block('teiHeader', {}, [
    fileDesc,
    block('encodingDesc', {}, [rules]),
    block('profileDesc', {}, [block('langUsage', {}, [el('language', { ident: source.lang }, 'Language of the outline')])]),
    block(
      'revisionDesc',
      {},
      [...about.changes].reverse().map(({ version, date, what }) => t('change', what, { n: version, when: date })),
    ),
  ]);
}
