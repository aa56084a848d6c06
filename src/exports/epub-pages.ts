/** The EPUB's pages. The source's words stand in elements of class `source`; what is ours has class `ours` there. */
import type { Edition, Note, Place } from '../edition/edition.ts';
import type { Node, Section } from '../edition/outline.ts';
import { lemmaWords } from '../edition/notes.ts';
import { titleOf } from '../edition/outline.ts';
import { speakersIn } from '../edition/voices.ts';
import { creditLine } from './citation.ts';
import { sourceInWords } from './source-in-words.ts';
import { writeWords } from './write-words.ts';
import { block, el, escapeXml, textEl, xmlFile } from './xml.ts';

export const styleSheet = `body { font-family: serif; line-height: 1.5; margin: 1em; }
h1, h2 { font-weight: normal; line-height: 1.25; }
.point { margin-inline-start: 1.5em; }
.who, .note { font-family: sans-serif; font-size: 0.8em; }
.who { font-weight: bold; margin: 1em 0 0; }
.who + p { margin-top: 0; }
.mark { font-size: 0.7em; line-height: 1; margin-inline-start: 0.2em; vertical-align: super; }
img { display: block; margin: 0 auto; max-height: 95vh; max-width: 100%; }
`;

function page(title: string, body: string[], attributes = {}): string {
  const head = block('head', {}, [textEl('title', title), el('link', { rel: 'stylesheet', href: 'style.css' })]);
  const html = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: 'en', 'xml:lang': 'en' };
  return xmlFile(`<!DOCTYPE html>\n${block('html', html, [head, block('body', attributes, body)])}`);
}

export function coverPage({ about }: Edition): string {
  return page(about.title, [el('img', { src: 'cover.png', alt: `${about.title}. ${about.short}`, role: 'doc-cover' })], {
    'epub:type': 'cover',
  });
}

export function navPage({ sections, about }: Edition): string {
  const entries = sections.map((section) => {
    const items = section.children.filter(({ level }) => level === 'item').map((item) => el('li', {}, itemLink(item)));
    const chapter = textEl('a', chapterTitle(section), { href: `${section.id}.xhtml` });
    return block('li', {}, [chapter, items.length > 0 ? block('ol', {}, items) : '']);
  });
  const list = block('ol', {}, [...entries, el('li', {}, el('a', { href: 'colophon.xhtml' }, 'About this book'))]);
  return page(about.title, [
    block('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-label': 'Contents' }, [textEl('h1', 'Contents'), list]),
  ]);
}

function itemLink({ id, ref, marker, title, section }: Node): string {
  return textEl('a', title ? `${marker} ${title.text}` : ref, { href: `${section.id}.xhtml#${id}` });
}

/** The contents once more, for readers older than EPUB 3: without it some show none. @param uid identifier of the book */
export function ncx({ sections, about }: Edition, uid: string): string {
  const point = (id: string, label: string): string =>
    block('navPoint', { id: `to-${id}` }, [el('navLabel', {}, textEl('text', label)), el('content', { src: `${id}.xhtml` })]);
  const root = block('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1' }, [
    el('head', {}, el('meta', { name: 'dtb:uid', content: uid })),
    el('docTitle', {}, textEl('text', about.title)),
    block('navMap', {}, [...sections.map((section) => point(section.id, chapterTitle(section))), point('colophon', 'About this book')]),
  ]);
  return xmlFile(root);
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
    [
      textEl('h1', 'About this book'),
      textEl('p', `${about.title}, version ${about.version}, ${about.date}.`),
      ...lines.map((line) => textEl('p', line)),
    ],
    { 'epub:type': 'backmatter' },
  );
}

export function sectionPage(section: Section, edition: Edition): string {
  const notes = edition.notes.filter((note) => note.section === section);
  const body = block('section', { ...ownId(section), 'epub:type': section.number > 0 ? 'chapter' : 'preamble' }, [
    ...nodeParts(section, edition),
    ...notes.map(noteElement),
  ]);
  return page(chapterTitle(section), [body]);
}

/** The preamble's chapter bears the title of the whole. */
function chapterTitle(section: Section): string {
  return section.number > 0 ? titleOf(section) : section.title.text;
}

/** A node that is one paragraph gives its id to that paragraph. */
function ownId({ words, id }: Node): { id: string | undefined } {
  return { id: words ? undefined : id };
}

/** The node's own printed blocks, and its children. */
function nodeParts(node: Node, edition: Edition): string[] {
  return [
    ...(edition.placesAt.get(node) ?? []).flatMap((place) => placeParts(place, edition)),
    ...node.children.flatMap((child) =>
      child.level === 'paragraph'
        ? nodeParts(child, edition)
        : [block('div', { ...ownId(child), class: child.level }, nodeParts(child, edition))],
    ),
  ];
}

function placeParts(place: Place, edition: Edition): string[] {
  const { kind, node, marker } = place;
  const words = `${marker && `${marker} `}${writeWords(place, { text: escapeXml, said: saidElement, mark: markElement })}`;
  if (kind === 'heading') return [el(node.level === 'section' ? 'h1' : 'h2', { class: 'source' }, words)];
  if (kind === 'date') return [el('p', { class: 'source' }, words)];
  const who = speakersIn(node, edition).map(({ label }) => label);
  return [who.length > 0 ? textEl('p', who.join(', '), { class: 'who ours' }) : '', el('p', { id: node.id, class: 'source' }, words)];
}

function saidElement(speaker: string, inside: string): string {
  return el('span', { class: 'said', 'data-speaker': speaker }, inside);
}

function markElement({ id, number }: Note): string {
  const attributes = { id: `mark-${id}`, class: 'mark ours', href: `#note-${id}`, 'epub:type': 'noteref', role: 'doc-noteref' };
  return el('a', attributes, String(number));
}

function noteElement(note: Note): string {
  const { id, number, text, sources } = note;
  const words = lemmaWords(note);
  const from = sources.map(sourceInWords).join('; ');
  const back = textEl('a', `${number}`, { href: `#mark-${id}`, role: 'doc-backlink', 'aria-label': `Back to mark ${number}` });
  const lemma = words === null ? '' : `${textEl('i', words, { class: 'lemma' })}: `;
  return el(
    'aside',
    { id: `note-${id}`, class: 'note ours', 'epub:type': 'footnote', role: 'doc-footnote' },
    el('p', {}, `${back} ${lemma}${escapeXml(text)}${from && ` (${escapeXml(from)})`}`),
  );
}
