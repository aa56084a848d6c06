/** The record from which every form of a citation is written. */
import { absolute, base, permalink } from '../addresses.ts';
import type { Edition, Speaker } from '../edition/edition.ts';
import type { Day } from '../edition/date.ts';
import { dayOf, formatDay, readDateLine } from '../edition/date.ts';
import type { Place } from './nodes.ts';
import { hashOf } from './nodes.ts';

/** What a citation says. The author is the source's publisher; the publisher of these pages is the edition. */
export interface Citation {
  /** Id of the node, or `outline` for the whole. */
  id: string;
  /** `5(2) ¶2`, or '' for the whole. */
  ref: string;
  /** The same in a sentence: a bare number is named a section. */
  where: string;
  /** Key in a bibliography. */
  key: string;
  /** The words of a statement, verbatim; null for what consists of several. */
  quotation: string | null;
  /** Printed title of a section or an item. */
  heading: string | null;
  /** Who is reported as speaking in the quotation, in the order of the text. */
  speakers: Speaker[];
  /** “A and B, as reported by C”, or '' where nobody speaks. */
  attribution: string;
  author: string;
  title: string;
  lang: string;
  date: Day;
  edition: { title: string; version: string; date: Day };
  /** Permalink. */
  url: string;
  hash: string;
  /** The line that the source's publisher asks for. */
  credit: string;
}

/** Date of the outline: that of its date line, or the day of the meeting where the line cannot be read. */
export function dateOf({ date, timeline }: Edition): Day {
  return readDateLine(date) ?? dayOf(timeline.meeting.date);
}

/** Credit line of the source. It ends after the address while the date of the copy is unknown. */
export function creditLine({ source }: Edition['about']): string {
  return `${source.credit}. URL: ${source.url}${source.copied ? ` Accessed ${formatDay(dayOf(source.copied), 'plain')}.` : ''}`;
}

/** @param place what is cited; without it the whole outline */
export function citationOf(edition: Edition, place?: Place): Citation {
  const { about } = edition;
  const only = place?.statements.length === 1 ? place.statements[0] : undefined;
  const speaking = new Set(only?.speech.map(({ speaker }) => speaker));
  const speakers = [...speaking].flatMap((id) => edition.speakers.filter((speaker) => speaker.id === id));
  const date = dateOf(edition);
  return {
    id: place?.node.id ?? 'outline',
    ref: place?.node.ref ?? '',
    where: place ? (place.node === place.section && place.section.number ? `section ${place.node.ref}` : place.node.ref) : '',
    key: `outline${date.year}${place ? `-${place.node.id}` : ''}`,
    quotation: only?.text ?? null,
    heading: place?.title?.text ?? null,
    speakers,
    attribution: speakers.length > 0 ? `${listed(speakers.map(({ name }) => name))}, as reported by ${about.source.reportedBy}` : '',
    author: about.source.publisher,
    title: edition.title,
    lang: about.source.lang,
    date,
    edition: { title: about.title, version: about.version, date: dayOf(about.date) },
    url: absolute(place ? permalink(place.node, place.section) : base),
    hash: hashOf(place?.statements ?? edition.statements),
    credit: creditLine(about),
  };
}

/** `A`, `A and B`, `A, B, and C` */
function listed(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}
