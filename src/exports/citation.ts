/** The record from which every form of a citation is written. */
import { absolute, base, permalink } from '../addresses.ts';
import type { Day } from '../edition/date.ts';
import { dayOf, formatDay, readDateLine } from '../edition/date.ts';
import type { About, Edition, Speaker } from '../edition/edition.ts';
import { hashOf } from '../edition/hash.ts';
import type { Node } from '../edition/outline.ts';
import { statementsIn } from '../edition/outline.ts';
import { speakersIn } from '../edition/voices.ts';

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
export function creditLine({ source }: About): string {
  return `${source.credit}. URL: ${source.url}${source.copied ? ` Accessed ${formatDay(dayOf(source.copied), 'plain')}.` : ''}`;
}

/** @param node what is cited; without it the whole outline */
export function citationOf(edition: Edition, node?: Node): Citation {
  const { about } = edition;
  const date = dateOf(edition);
  const speakers = node?.words ? speakersIn(node, edition) : [];
  return {
    id: node?.id ?? 'outline',
    ref: node?.ref ?? '',
    where: node ? placeInWords(node) : '',
    key: `outline${date.year}${node ? `-${node.id}` : ''}`,
    quotation: node?.words?.text ?? null,
    heading: node ? headingOf(node) : null,
    speakers,
    attribution: speakers.length > 0 ? `${listed(speakers.map(({ name }) => name))}, as reported by ${about.source.reportedBy}` : '',
    author: about.source.publisher,
    title: edition.title,
    lang: about.source.lang,
    date,
    edition: { title: about.title, version: about.version, date: dayOf(about.date) },
    url: absolute(node ? permalink(node) : base),
    hash: hashOf(node ? statementsIn(node) : edition.statements),
    credit: creditLine(about),
  };
}

function placeInWords({ ref, level, section }: Node): string {
  return level === 'section' && section.number > 0 ? `section ${ref}` : ref;
}

/** Printed heading of a node. The preamble's is the title of the whole, which every citation has. */
function headingOf({ title, level, section }: Node): string | null {
  return level === 'section' && section.number === 0 ? null : (title?.text ?? null);
}

/** `A`, `A and B`, `A, B, and C` */
function listed(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}
