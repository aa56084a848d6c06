/**
 * The outline as TEI P5: the words in `<text>`, what is known of names in `<standOff>`, notes in `<back>`, so that `<text>`
 * without `<back>` is the source.
 */
import { formatDay } from '../edition/date.ts';
import type { Edition, Note, Place } from '../edition/edition.ts';
import { lemmaWords } from '../edition/notes.ts';
import type { Node } from '../edition/outline.ts';
import { dateOf } from './citation.ts';
import { teiHeader } from './tei-header.ts';
import { nameId, standOff } from './tei-names.ts';
import { writeWords } from './write-words.ts';
import { block, el, escapeXml, textEl, xmlFile } from './xml.ts';

export function tei(edition: Edition): string {
  const preamble = edition.sections.filter(({ number }) => number === 0);
  const text = block('text', { 'xml:lang': edition.about.source.lang }, [
    block('front', {}, [titlePage(edition), ...preamble.map((section) => nodeDiv(section, edition))]),
    block(
      'body',
      {},
      edition.agenda.map((section) => nodeDiv(section, edition)),
    ),
    edition.notes.length > 0 ? block('back', {}, [block('div', { type: 'notes' }, edition.notes.map(noteElement))]) : '',
  ]);
  const attributes = { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'en' };
  return xmlFile(block('TEI', attributes, [teiHeader(edition), standOff(edition), text]));
}

/** Title and date of the whole, which the preamble's file begins with. */
function titlePage(edition: Edition): string {
  const title = edition.placeById.get('title');
  const date = edition.placeById.get('date');
  return block('titlePage', {}, [
    title ? block('docTitle', {}, [el('titlePart', { type: 'main' }, wordsOf(title))]) : '',
    date ? el('docDate', { when: formatDay(dateOf(edition), 'iso') }, wordsOf(date)) : '',
  ]);
}

/** A section, item or point; a node that is one paragraph gives its id to that paragraph. */
function nodeDiv(node: Node, edition: Edition): string {
  const type = node.level === 'section' && node.section.number === 0 ? 'preamble' : node.level;
  return block('div', { type, 'xml:id': node.words ? undefined : node.id, n: node.ref }, [
    ...(edition.placesAt.get(node) ?? []).map(placeElement),
    ...node.children.map((child) => (child.level === 'paragraph' ? paragraph(child, edition) : nodeDiv(child, edition))),
  ]);
}

function paragraph(node: Node, { placesAt }: Edition): string {
  return (placesAt.get(node) ?? []).map(placeElement).join('');
}

/** The title and the date of the whole stand on the title page. */
function placeElement(place: Place): string {
  const { kind, id, node, marker } = place;
  if (id === 'title' || kind === 'date') return '';
  const words = `${marker && `${textEl('num', marker)} `}${wordsOf(place)}`;
  return kind === 'heading' ? el('head', {}, words) : el('p', { 'xml:id': node.id, n: node.ref }, words);
}

function wordsOf(place: Place): string {
  return writeWords(place, {
    text: escapeXml,
    said: (speaker, inside) => el('said', { who: `#${nameId(speaker)}`, direct: 'false' }, inside),
    name: ({ id }, inside) => el('rs', { ref: `#${nameId(id)}` }, inside),
    mark: ({ id }) => el('anchor', { 'xml:id': `mark-${id}` }),
  });
}

function noteElement(note: Note): string {
  const { id, kind, text, number, sources } = note;
  const words = lemmaWords(note);
  const bibls = sources.map(({ publisher, title, date, url, where, read }) => {
    const parts = [
      textEl('publisher', publisher),
      textEl('title', title),
      date ? el('date', { when: date }, date) : textEl('date', 'undated'),
      url && textEl('ref', url, { target: url }),
      where && textEl('note', where, { type: 'where' }),
      `read ${textEl('date', read, { when: read, type: 'read' })}`,
    ];
    return el('bibl', {}, parts.filter(Boolean).join(', '));
  });
  const attributes = { 'xml:id': `note-${id}`, n: String(number), type: kind, target: `#mark-${id}`, resp: '#edition' };
  return el(
    'note',
    attributes,
    [words === null ? '' : textEl('q', words, { type: 'lemma' }), escapeXml(text), ...bibls].filter(Boolean).join(' '),
  );
}
