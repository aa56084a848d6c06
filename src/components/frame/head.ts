/** What a page tells programs about itself: metadata for link previews and reference managers, and JSON-LD for search engines. */
import { absolute, at, base, sectionPath } from '../../addresses.ts';
import { formatDay } from '../../edition/date.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Section } from '../../edition/outline.ts';
import { dateOf } from '../../exports/citation.ts';

/** A page as its head describes it. */
export interface HeadPage {
  title: string;
  description: string;
  /** Absolute address. */
  url: string;
  /** The whole outline, one of its sections, or a page of ours. */
  shows: Section | 'outline' | 'other';
}

/** A `<meta>` of Open Graph or Twitter. */
export interface PropertyTag {
  property: string;
  content: string;
}

/** A `<meta>` of Highwire or Dublin Core. */
export interface NameTag {
  name: string;
  content: string;
}

export interface Head {
  /** For link previews. */
  properties: PropertyTag[];
  /** For reference managers. */
  names: NameTag[];
}

export function headOf(edition: Edition, page: HeadPage): Head {
  return {
    properties: previewOf(edition, page),
    names: page.shows === 'other' ? [] : recordOf(edition, page),
  };
}

/** The licence of a page's main part: the source's where it shows the outline, otherwise the edition's. */
export function licenceOf({ about }: Edition, shows: HeadPage['shows']): { name: string; url: string } {
  return shows === 'other' ? about.licence : about.source.licence;
}

/** The page as JSON-LD, for search engines. It may be anywhere in the page. */
export function jsonLdOf(edition: Edition, page: HeadPage): object {
  return { '@context': 'https://schema.org', ...linkedData(edition, page) };
}

function previewOf({ about }: Edition, { title, description, url, shows }: HeadPage): PropertyTag[] {
  return [
    { property: 'og:type', content: shows === 'other' ? 'website' : 'article' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:site_name', content: about.title },
    { property: 'og:image', content: absolute(at('card.png')) },
    { property: 'og:image:alt', content: `${about.title}. ${about.short}` },
    { property: 'twitter:card', content: 'summary_large_image' },
  ];
}

/**
 * Author is the source's publisher; publisher is the edition. An institution makes the record a report: with a title
 * alone Zotero takes it for an article, and `DC.source` for the title of its journal.
 */
function recordOf(edition: Edition, { url, shows }: HeadPage): NameTag[] {
  const { about } = edition;
  const name = nameOf(edition, shows);
  const { publisher } = about.source;
  return [
    { name: 'citation_title', content: name },
    ...corporateAuthor(publisher),
    { name: 'citation_technical_report_institution', content: publisher },
    { name: 'citation_publication_date', content: formatDay(dateOf(edition), 'slashes') },
    { name: 'citation_publisher', content: about.title },
    { name: 'citation_language', content: about.source.lang },
    { name: 'citation_public_url', content: url },
    { name: 'DC.title', content: name },
    { name: 'DC.publisher', content: about.title },
    { name: 'DC.date', content: formatDay(dateOf(edition), 'iso') },
    { name: 'DC.rights', content: licenceOf(edition, shows).url },
  ];
}

/**
 * Zotero reads the last word of a name as a surname. A comma at the end says that nothing follows the surname, so
 * that the whole name is one. A name with a comma or semicolon of its own cannot be kept whole: it is not given as
 * author, and the institution stands for it.
 */
function corporateAuthor(name: string): NameTag[] {
  if (/[,;،]/.test(name)) return [];
  return [
    { name: 'citation_author', content: `${name},` },
    { name: 'DC.creator', content: name },
  ];
}

function linkedData(edition: Edition, page: HeadPage): object {
  const { shows } = page;
  if (shows === 'outline') return reportData(edition, page);
  return shows === 'other' ? pageData(edition, page) : chapterData(edition, page, shows);
}

/** A page of ours. */
function pageData(edition: Edition, { title, url, shows }: HeadPage): object {
  const isPartOf = { '@type': 'WebSite', name: edition.about.title, url: absolute(base) };
  return { '@type': 'WebPage', url, name: title, license: licenceOf(edition, shows).url, isPartOf };
}

/** A section of the outline. */
function chapterData(edition: Edition, { url, shows }: HeadPage, { title, number }: Section): object {
  const isPartOf = { '@type': 'Report', url: absolute(base), name: edition.title };
  return { '@type': 'Chapter', url, name: title.text, position: number, isPartOf, ...originOf(edition, shows) };
}

/** The whole outline, with the meeting that it reports. */
function reportData(edition: Edition, { url, shows }: HeadPage): object {
  const { date, place, parts } = edition.timeline.meeting;
  return {
    '@type': 'Report',
    url,
    name: edition.title,
    ...originOf(edition, shows),
    about: {
      '@type': 'Event',
      name: edition.about.short,
      // No offset: the source prints no time zone.
      startDate: `${date}T${parts[0]?.start ?? ''}`,
      endDate: `${date}T${parts.at(-1)?.end ?? ''}`,
      location: { '@type': 'Place', name: edition.names.find(({ id }) => id === place)?.headword },
    },
    hasPart: edition.agenda.map((section) => ({ '@type': 'Chapter', name: section.title.text, url: absolute(sectionPath(section)) })),
  };
}

/** By whom, when, and under what terms the outline was published, and where these pages come from. */
function originOf(edition: Edition, shows: HeadPage['shows']): object {
  const { about } = edition;
  return {
    author: { '@type': 'Organization', name: about.source.publisher },
    publisher: { '@type': 'Organization', name: about.title },
    datePublished: formatDay(dateOf(edition), 'iso'),
    inLanguage: about.source.lang,
    license: licenceOf(edition, shows).url,
    isBasedOn: about.source.url,
  };
}

function nameOf({ title }: Edition, shows: HeadPage['shows']): string {
  return typeof shows === 'string' ? title : `${title}, ${shows.ref}. ${shows.title.text}`;
}
