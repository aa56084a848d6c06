/** The EPUB's pages. The source's words stand in elements of class `source`; what is ours has class `ours` there. */
import type { Edition, Note } from '../edition/edition.ts';
import type { Section, Statement, Words } from '../edition/outline.ts';
import { isOneStatement } from '../edition/outline.ts';
import { creditLine } from './citation.ts';
import { writeWords } from './inline.ts';
import { block, el, escapeXml, xmlDeclaration } from './xml.ts';

export const styleSheet = `body { font-family: serif; line-height: 1.5; margin: 1em; }
h1, h2 { font-weight: normal; line-height: 1.25; }
.point { margin-inline-start: 1.5em; }
.who, .note { font-family: sans-serif; font-size: 0.8em; }
.who { font-weight: bold; margin: 1em 0 0; }
.who + p { margin-top: 0; }
.mark { font-size: 0.7em; line-height: 1; margin-inline-start: 0.2em; vertical-align: super; }
img { display: block; margin: 0 auto; max-height: 95vh; max-width: 100%; }
`;

const t = (name: string, text: string, attributes = {}): string => el(name, attributes, escapeXml(text));

function page(title: string, body: string[], attributes = {}): string {
  const head = block('head', {}, [t('title', title), el('link', { rel: 'stylesheet', href: 'style.css' })]);
  const html = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: 'en', 'xml:lang': 'en' };
  return `${xmlDeclaration}<!DOCTYPE html>\n${block('html', html, [head, block('body', attributes, body)])}\n`;
}

export function coverPage({ about }: Edition): string {
  return page(about.title, [el('img', { src: 'cover.png', alt: `${about.title}. ${about.short}`, role: 'doc-cover' })], {
    'epub:type': 'cover',
  });
}

export function navPage({ sections, about }: Edition): string {
  const entries = sections.map((section) => {
    const items = section.items.map((item) =>
      el('li', {}, t('a', item.title ? `${item.marker} ${item.title.text}` : item.ref, { href: `${section.id}.xhtml#${item.id}` })),
    );
    return block('li', {}, [t('a', titleOf(section), { href: `${section.id}.xhtml` }), items.length > 0 ? block('ol', {}, items) : '']);
  });
  const list = block('ol', {}, [...entries, el('li', {}, el('a', { href: 'colophon.xhtml' }, 'About this book'))]);
  return page(about.title, [block('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-label': 'Contents' }, [t('h1', 'Contents'), list])]);
}

/** The contents once more, for readers older than EPUB 3: without it some show none. @param uid identifier of the book */
export function ncx({ sections, about }: Edition, uid: string): string {
  const text = (words: string): string => el('text', {}, escapeXml(words));
  const point = (label: string, src: string): string =>
    block('navPoint', { id: `to-${src.replace(/\W.*/, '')}` }, [el('navLabel', {}, text(label)), el('content', { src })]);
  return `${xmlDeclaration}${block('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1' }, [
    el('head', {}, el('meta', { name: 'dtb:uid', content: uid })),
    el('docTitle', {}, text(about.title)),
    block('navMap', {}, [
      ...sections.map((section) => point(titleOf(section), `${section.id}.xhtml`)),
      point('About this book', 'colophon.xhtml'),
    ]),
  ])}\n`;
}

export function colophonPage({ about }: Edition): string {
  const lines = [
    about.notice,
    creditLine(about),
    `${about.source.licence.name}: ${about.source.licence.url}`,
    `Notes and data: ${about.licence.name}.`,
  ];
  return page(
    'About this book',
    [t('h1', 'About this book'), t('p', `${about.title}, version ${about.version}, ${about.date}.`), ...lines.map((line) => t('p', line))],
    { 'epub:type': 'backmatter' },
  );
}

export function sectionPage(section: Section, edition: Edition): string {
  const notes = edition.notes.filter((note) => note.section === section);
  const words = (from: Words, place: string): string =>
    writeWords(from, place, edition, { text: escapeXml, said: saidElement, mark: (id) => markElement(notes, id) });
  const statement = (s: Statement): string[] => {
    // In the order in which they speak.
    const speakers = new Set(s.speech.map(({ speaker }) => edition.speakers.find(({ id }) => id === speaker)?.label));
    const who = speakers.size > 0 ? t('p', [...speakers].join(', '), { class: 'who ours' }) : '';
    return [who, el('p', { id: s.id, class: 'source' }, `${s.marker && `${s.marker} `}${words(s, s.id)}`)];
  };
  const lent = section.statements.some(({ id }) => id === section.id);
  const body = block('section', { id: lent ? undefined : section.id, 'epub:type': section.number ? 'chapter' : 'preamble' }, [
    el(
      'h1',
      { class: 'source' },
      `${section.number ? `${section.number}. ` : ''}${words(section.title, section.number ? section.id : 'title')}`,
    ),
    section.date ? el('p', { class: 'source' }, words(section.date, 'date')) : '',
    ...section.statements.flatMap(statement),
    ...section.items.map((item) =>
      block('div', { id: isOneStatement(item) ? undefined : item.id, class: 'item' }, [
        item.title ? el('h2', { class: 'source' }, `${item.marker} ${words(item.title, `${item.id}-title`)}`) : '',
        ...item.statements.flatMap(statement),
        ...item.points.map((point) =>
          block('div', { id: isOneStatement(point) ? undefined : point.id, class: 'point' }, point.statements.flatMap(statement)),
        ),
      ]),
    ),
    ...notes.map(noteElement),
  ]);
  return page(titleOf(section), [body]);
}

function titleOf({ number, title }: Section): string {
  return `${number ? `${number}. ` : ''}${title.text}`;
}

function saidElement(speaker: string, inside: string): string {
  return el('span', { class: 'said', 'data-speaker': speaker }, inside);
}

function markElement(notes: readonly Note[], id: string): string {
  const { number } = notes.find((note) => note.id === id) as Note;
  return el(
    'a',
    { id: `mark-${id}`, class: 'mark ours', href: `#note-${id}`, 'epub:type': 'noteref', role: 'doc-noteref' },
    String(number),
  );
}

function noteElement({ id, number, text, sources }: Note): string {
  const from = sources.map(({ publisher, title, date }) => [publisher, title, date].filter(Boolean).join(', ')).join('; ');
  const back = t('a', `${number}`, { href: `#mark-${id}`, role: 'doc-backlink', 'aria-label': `Back to mark ${number}` });
  return el(
    'aside',
    { id: `note-${id}`, class: 'note ours', 'epub:type': 'footnote', role: 'doc-footnote' },
    el('p', {}, `${back} ${escapeXml(text)}${from && ` (${escapeXml(from)})`}`),
  );
}
