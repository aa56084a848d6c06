/** The EPUB's package document: what the book is, what it holds, in which order it is read. */
import { absolute, base } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { creditLine } from './citation.ts';
import { block, el, textEl, xmlFile } from './xml.ts';

/** Each a `<meta>` of its own. */
const accessibility = [
  { property: 'schema:accessMode', text: 'textual' },
  { property: 'schema:accessModeSufficient', text: 'textual' },
  { property: 'schema:accessibilityFeature', text: 'structuralNavigation' },
  { property: 'schema:accessibilityFeature', text: 'tableOfContents' },
  { property: 'schema:accessibilityFeature', text: 'readingOrder' },
  { property: 'schema:accessibilityFeature', text: 'alternativeText' },
  { property: 'schema:accessibilityFeature', text: 'displayTransformability' },
  { property: 'schema:accessibilityHazard', text: 'none' },
  {
    property: 'schema:accessibilitySummary',
    text:
      'Text with headings in order; each note is linked from its mark and back. ' +
      'The only picture is the cover, whose words are given as its text.',
  },
];

export function packageDocument(edition: Edition): string {
  const { about, sections } = edition;
  const metadata = block('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    textEl('dc:identifier', identifier(about), { id: 'id' }),
    textEl('dc:title', about.title),
    textEl('dc:creator', about.source.publisher, { id: 'author' }),
    // An institution has no family name: it is sorted by its name as it stands.
    textEl('meta', about.source.publisher, { refines: '#author', property: 'file-as' }),
    about.responsible ? textEl('dc:contributor', about.responsible) : '',
    // The publisher of the book is the edition, not that of the source.
    textEl('dc:publisher', about.title),
    textEl('dc:language', about.source.lang),
    textEl('dc:date', about.date),
    textEl('dc:description', about.description),
    textEl('dc:source', creditLine(about)),
    textEl('dc:rights', `Text: ${about.source.licence.name}. Notes: ${about.licence.name}.`),
    textEl('dc:relation', absolute(base)),
    textEl('meta', `${about.date}T00:00:00Z`, { property: 'dcterms:modified' }),
    ...accessibility.map(({ property, text }) => textEl('meta', text, { property })),
  ]);
  const page = (id: string, properties?: string): string =>
    el('item', { id, href: `${id}.xhtml`, 'media-type': 'application/xhtml+xml', properties });
  const reading = ['cover', ...sections.map(({ id }) => id), 'colophon'];
  const manifest = block('manifest', {}, [
    page('nav', 'nav'),
    ...reading.map((id) => page(id)),
    el('item', { id: 'ncx', href: 'toc.ncx', 'media-type': 'application/x-dtbncx+xml' }),
    el('item', { id: 'picture', href: 'cover.png', 'media-type': 'image/png', properties: 'cover-image' }),
    el('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
  ]);
  const spine = block(
    'spine',
    { toc: 'ncx' },
    reading.map((idref) => el('itemref', { idref })),
  );
  const attributes = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'en' };
  return xmlFile(block('package', attributes, [metadata, manifest, spine]));
}

/** A UUID (version 8) made from the source and the version: the same book has the same one wherever it is built. */
export function identifier({ source: { sha256: hash }, version }: Edition['about']): string {
  const variant = ((parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${version.replace(/\D/g, '').padStart(12, '0')}`;
}
