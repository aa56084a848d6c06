/** The EPUB's package document: what the book is, what it holds, in which order it is read. */
import { absolute, base } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { creditLine } from './citation.ts';
import { block, el, escapeXml, xmlDeclaration } from './xml.ts';

const accessibility = [
  ['schema:accessMode', 'textual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    'Text with headings in order; each note is linked from its mark and back. The only picture is the cover, whose words are given as its text.',
  ],
] as const;

export function packageDocument(edition: Edition): string {
  const { about, sections } = edition;
  const t = (name: string, text: string, attributes = {}): string => el(name, attributes, escapeXml(text));
  const meta = (property: string, text: string): string => t('meta', text, { property });
  const metadata = block('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    t('dc:identifier', identifier(about), { id: 'id' }),
    t('dc:title', about.title),
    t('dc:creator', about.source.publisher, { id: 'author' }),
    // A body, not a person with a family name: sorted as it is called.
    t('meta', about.source.publisher, { refines: '#author', property: 'file-as' }),
    t('dc:contributor', about.responsible),
    // The publisher of the book is the edition, not that of the source.
    t('dc:publisher', about.title),
    t('dc:language', about.source.lang),
    t('dc:date', about.date),
    t('dc:description', about.description),
    t('dc:source', creditLine(about)),
    t('dc:rights', `Text: ${about.source.licence.name}. Notes: ${about.licence.name}.`),
    t('dc:relation', absolute(base)),
    meta('dcterms:modified', `${about.date}T00:00:00Z`),
    ...accessibility.map(([property, text]) => meta(property, text)),
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
  return `${xmlDeclaration}${block('package', { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'en' }, [metadata, manifest, spine])}\n`;
}

/** A UUID made from the source and the version: the same book has the same one wherever it is built. */
export function identifier({ source: { sha256: hash }, version }: Edition['about']): string {
  const variant = ((parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${version.replace(/\D/g, '').padStart(12, '0')}`;
}
