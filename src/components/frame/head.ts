/** What the head of a page tells programs: link previews, reference managers; and the page itself, search engines. */
import { absolute, at, base, sectionPath } from '../../addresses.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Section } from '../../edition/outline.ts';
import { dateOf } from '../../exports/citation.ts';
import { formatDay } from '../../edition/date.ts';

/** A page as its head describes it. */
export interface HeadPage {
  title: string;
  description: string;
  /** Absolute address. */
  url: string;
  /** The whole outline, one of its sections, or a page of ours. */
  shows: Section | 'outline' | 'other';
}

export interface Head {
  /** Open Graph and Twitter, by `property`. */
  properties: [string, string][];
  /** Highwire and Dublin Core, by `name`. */
  names: [string, string][];
}

export function headOf(edition: Edition, page: HeadPage): Head {
  return {
    properties: preview(edition, page),
    names: page.shows === 'other' ? [] : record(edition, page),
  };
}

/** The terms of a page's main part: the source's where it shows the outline, else the edition's. */
export function licenceOf({ about }: Edition, shows: HeadPage['shows']): { name: string; url: string } {
  return shows === 'other' ? about.licence : about.source.licence;
}

/** The page as JSON-LD, for search engines. It may stand anywhere in the page. */
export function jsonLdOf(edition: Edition, page: HeadPage): object {
  return { '@context': 'https://schema.org', ...linkedData(edition, page) };
}

function preview({ about }: Edition, { title, description, url, shows }: HeadPage): [string, string][] {
  return [
    ['og:type', shows === 'other' ? 'website' : 'article'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:site_name', about.title],
    ['og:image', absolute(at('card.png'))],
    ['og:image:alt', `${about.title}. ${about.short}`],
    ['twitter:card', 'summary_large_image'],
  ];
}

/**
 * Author is the source's publisher; publisher is the edition. An institution makes the record a report: with a title
 * alone Zotero takes it for an article, and `DC.source` for the title of its journal.
 */
function record(edition: Edition, { url, shows }: HeadPage): [string, string][] {
  const { about } = edition;
  const name = nameOf(edition, shows);
  const { publisher } = about.source;
  return [
    ['citation_title', name],
    ...corporateAuthor(publisher),
    ['citation_technical_report_institution', publisher],
    ['citation_publication_date', formatDay(dateOf(edition), 'slashes')],
    ['citation_publisher', about.title],
    ['citation_language', about.source.lang],
    ['citation_public_url', url],
    ['DC.title', name],
    ['DC.publisher', about.title],
    ['DC.date', formatDay(dateOf(edition), 'iso')],
    ['DC.rights', licenceOf(edition, shows).url],
  ];
}

/**
 * Zotero reads the last word of a name as a surname. A comma at the end says that nothing follows the surname, so
 * that the whole name is one. A name with a comma or semicolon of its own cannot be kept whole: it is not given as
 * author, and the institution stands for it.
 */
function corporateAuthor(name: string): [string, string][] {
  if (/[,;،]/.test(name)) return [];
  return [
    ['citation_author', `${name},`],
    ['DC.creator', name],
  ];
}

function linkedData(edition: Edition, { title, url, shows }: HeadPage): object {
  const { about, agenda, timeline } = edition;
  const home = absolute(base);
  const publisher = { '@type': 'Organization', name: about.title };
  const license = licenceOf(edition, shows).url;
  if (shows === 'other')
    return { '@type': 'WebPage', url, name: title, license, isPartOf: { '@type': 'WebSite', name: about.title, url: home } };
  const common = {
    author: { '@type': 'Organization', name: about.source.publisher },
    publisher,
    datePublished: formatDay(dateOf(edition), 'iso'),
    inLanguage: about.source.lang,
    license,
    isBasedOn: about.source.url,
  };
  if (shows !== 'outline')
    return {
      '@type': 'Chapter',
      url,
      name: shows.title.text,
      position: shows.number,
      isPartOf: { '@type': 'Report', url: home, name: edition.title },
      ...common,
    };
  const { date, place, parts } = timeline.meeting;
  return {
    '@type': 'Report',
    url,
    name: edition.title,
    ...common,
    about: {
      '@type': 'Event',
      name: about.short,
      // No offset: the source prints no time zone.
      startDate: `${date}T${parts[0]?.start}`,
      endDate: `${date}T${parts.at(-1)?.end}`,
      location: { '@type': 'Place', name: edition.names.find(({ id }) => id === place)?.headword },
    },
    hasPart: agenda.map((section) => ({ '@type': 'Chapter', name: section.title.text, url: absolute(sectionPath(section)) })),
  };
}

function nameOf({ title }: Edition, shows: HeadPage['shows']): string {
  return typeof shows === 'string' ? title : `${title}, ${shows.ref}. ${shows.title.text}`;
}
