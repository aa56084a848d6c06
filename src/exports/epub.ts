/** The outline as an EPUB 3 book: a file for each section, its notes as footnotes, the same ids. Two builds give the same bytes. */
import { strToU8, zipSync } from 'fflate';
import type { Edition } from '../edition/edition.ts';
import { colophonPage, coverPage, navPage, ncx, sectionPage, styleSheet } from './epub-pages.ts';
import { identifier, packageDocument } from './epub-package.ts';
import { block, el, xmlFile } from './xml.ts';

const container = xmlFile(
  block('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    el('rootfiles', {}, el('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })),
  ]),
);

/** @param cover a PNG picture */
export function epub(edition: Edition, cover: Uint8Array): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(packageDocument(edition)),
    'EPUB/nav.xhtml': strToU8(navPage(edition)),
    'EPUB/toc.ncx': strToU8(ncx(edition, identifier(edition.about))),
    'EPUB/cover.xhtml': strToU8(coverPage(edition)),
    'EPUB/cover.png': cover,
    'EPUB/style.css': strToU8(styleSheet),
    'EPUB/colophon.xhtml': strToU8(colophonPage(edition)),
    ...Object.fromEntries(edition.sections.map((section) => [`EPUB/${section.id}.xhtml`, strToU8(sectionPage(section, edition))])),
  };
  return zipSync(
    // The first file of the archive, stored as it is, says what the archive is.
    { mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...files },
    // ZIP stores dates in local time, so a date made from local parts gives the same bytes in every time zone.
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
}
