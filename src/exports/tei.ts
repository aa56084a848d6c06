/** The outline as TEI P5: the words in `<text>`, what is known of names in `<standOff>`, notes in `<back>`, so that `<text>` less `<back>` is the source. */
import type { Edition } from '../edition/edition.ts';
import type { Item, Point, Section, Statement, Words } from '../edition/outline.ts';
import { isOneStatement } from '../edition/outline.ts';
import { dateOf } from './citation.ts';
import { formatDay } from '../edition/date.ts';
import { writeWords } from './inline.ts';
import { teiHeader } from './tei-header.ts';
import { nameId, standOff } from './tei-names.ts';
import { block, el, escapeXml, xmlDeclaration } from './xml.ts';

export function tei(edition: Edition): string {
  const [preamble, ...numbered] = edition.sections as [Section, ...Section[]];
  const text = block('text', { 'xml:lang': edition.about.source.lang }, [
    block('front', {}, front(preamble, edition)),
    block(
      'body',
      {},
      numbered.map((section) => sectionDiv(section, edition)),
    ),
    edition.notes.length > 0 ? block('back', {}, [block('div', { type: 'notes' }, edition.notes.map(noteElement))]) : '',
  ]);
  return `${xmlDeclaration}${block('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'en' }, [teiHeader(edition), standOff(edition), text])}\n`;
}

function front(preamble: Section, edition: Edition): string[] {
  const date = preamble.date && el('docDate', { when: formatDay(dateOf(edition), 'iso') }, words(preamble.date, 'date', edition));
  return [
    block('titlePage', {}, [
      block('docTitle', {}, [el('titlePart', { type: 'main' }, words(preamble.title, 'title', edition))]),
      date ?? '',
    ]),
    block(
      'div',
      { type: 'preamble', 'xml:id': ownId(preamble), n: preamble.ref },
      preamble.statements.map((s) => paragraph(s, edition)),
    ),
  ];
}

function sectionDiv(section: Section, edition: Edition): string {
  return block('div', { type: 'section', 'xml:id': section.id, n: section.ref }, [
    el('head', {}, `${el('num', {}, `${section.number}.`)} ${words(section.title, section.id, edition)}`),
    ...section.items.map((item) => itemDiv(item, edition)),
  ]);
}

function itemDiv(item: Item, edition: Edition): string {
  return block('div', { type: 'item', 'xml:id': isOneStatement(item) ? undefined : item.id, n: item.ref }, [
    item.title ? el('head', {}, `${el('num', {}, item.marker)} ${words(item.title, `${item.id}-title`, edition)}`) : '',
    ...item.statements.map((s) => paragraph(s, edition)),
    ...item.points.map((point) => pointDiv(point, edition)),
  ]);
}

function pointDiv(point: Point, edition: Edition): string {
  const id = isOneStatement(point) ? undefined : point.id;
  return block(
    'div',
    { type: 'point', 'xml:id': id, n: point.ref },
    point.statements.map((s) => paragraph(s, edition)),
  );
}

function paragraph(statement: Statement, edition: Edition): string {
  const { id, ref, marker } = statement;
  return el('p', { 'xml:id': id, n: ref }, `${marker && `${el('num', {}, escapeXml(marker))} `}${words(statement, id, edition)}`);
}

function words(from: Words, place: string, edition: Edition): string {
  return writeWords(from, place, edition, {
    text: escapeXml,
    said: (speaker, inside) => el('said', { who: `#${nameId(speaker)}`, direct: 'false' }, inside),
    name: (id, inside) => el('rs', { ref: `#${nameId(id)}` }, inside),
    mark: (note) => el('anchor', { 'xml:id': `mark-${note}` }),
  });
}

function noteElement({ id, kind, text, number, section, sources }: Edition['notes'][number]): string {
  const bibls = sources.map(({ publisher, title, date, url }) =>
    el(
      'bibl',
      {},
      [
        el('publisher', {}, escapeXml(publisher)),
        el('title', {}, escapeXml(title)),
        date && el('date', { when: date }, date),
        url && el('ref', { target: url }, escapeXml(url)),
      ]
        .filter(Boolean)
        .join(', '),
    ),
  );
  const attributes = { 'xml:id': `note-${id}`, n: `${section.ref}.${number}`, type: kind, target: `#mark-${id}`, resp: '#edition' };
  return el('note', attributes, [escapeXml(text), ...bibls].join(' '));
}

/** The id of a section that stands on the section itself; one statement that is all of it bears it instead. */
function ownId(section: Section): string | undefined {
  return section.statements.some(({ id }) => id === section.id) ? undefined : section.id;
}
