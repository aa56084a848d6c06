/**
 * What reference managers save from the head of a page. Zotero's translator “Embedded Metadata” is the model; its
 * rules are told here once more, as far as our tags meet them:
 * https://github.com/zotero/translators/blob/2814370161d05d799086825fac8d499db3a33aa3/Embedded%20Metadata.js
 */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import type { HeadPage, NameTag } from '../../src/components/frame/head.ts';
import { headOf } from '../../src/components/frame/head.ts';

type Creator = { name: string } | { firstName: string; lastName: string };

interface Item {
  itemType: string;
  creators: Creator[];
  title: string | undefined;
  institution: string | undefined;
  publicationTitle: string | undefined;
  date: string | undefined;
  url: string | undefined;
  rights: string | undefined;
}

/** A name without comma is cut at its last space; one with a comma is a last and a first name; what stands alone is one field. */
function creatorOf(text: string): Creator {
  const bare = text.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  const cut = bare.lastIndexOf(' ');
  const [lastName = '', firstName = ''] = text.includes(',')
    ? bare.split(/[,،] ?/)
    : [bare.slice(cut + 1), bare.slice(0, Math.max(cut, 0))];
  return firstName ? { firstName, lastName } : { name: lastName };
}

/** One tag can hold several authors: between semicolons, or between commas if words stand on both sides of the first. */
function authorsIn(tag: string): string[] {
  const bySemicolon = tag.split(/\s*;\s*/);
  const byComma = tag.split(/\s*,\s*/);
  const isList = bySemicolon.length === 1 && byComma.length > 1 && byComma[0]!.includes(' ') && byComma[1]!.includes(' ');
  return (isList ? byComma : bySemicolon).filter((author) => /[^\s,-.;]/.test(author));
}

function saved(names: readonly NameTag[]): Item {
  const all = (wanted: string): string[] => names.filter(({ name }) => name.toLowerCase() === wanted).map(({ content }) => content);
  const first = (wanted: string): string | undefined => all(wanted)[0];
  const authors = all('citation_author').flatMap(authorsIn);
  return {
    // A title alone is taken for that of an article in a journal.
    itemType: first('citation_technical_report_institution') ? 'report' : first('citation_title') ? 'journalArticle' : 'webpage',
    creators: (authors.length > 0 ? authors : all('dc.creator')).map(creatorOf),
    title: first('citation_title') ?? first('dc.title'),
    institution: first('citation_technical_report_institution') ?? first('citation_publisher') ?? first('dc.publisher'),
    publicationTitle: first('citation_journal_title') ?? first('dc.source'),
    date: first('citation_publication_date') ?? first('dc.date'),
    url: first('citation_public_url'),
    rights: first('dc.rights'),
  };
}

const pageOf = (shows: HeadPage['shows']): HeadPage => ({
  title: 'A title',
  description: 'A description.',
  url: 'https://edition.example/a/',
  shows,
});

describe.each(['tests/fixtures/small', 'content'])('from a page of %s, a reference manager saves', (folder) => {
  const edition = loadEdition(resolve(folder));
  const { about, sections, title, timeline } = edition;

  it('a report by the publisher of the source, which is one name and no person', () => {
    for (const shows of ['outline' as const, ...sections.slice(1)]) {
      const { title: name, ...item } = saved(headOf(edition, pageOf(shows)).names);
      expect(name).toContain(title);
      expect(item).toEqual({
        itemType: 'report',
        creators: [{ name: about.source.publisher }],
        institution: about.source.publisher,
        publicationTitle: undefined,
        date: timeline.meeting.date.replaceAll('-', '/'),
        url: 'https://edition.example/a/',
        rights: about.source.licence.url,
      });
    }
  });

  it('a mere page where the main part is ours', () => {
    expect(headOf(edition, pageOf('other')).names).toEqual([]);
  });

  it.each([
    'Chancellery',
    'Ministry of Defence, Varlonia',
    'Office of the President, Department of Fisheries',
    'Crown; Parliament',
    'وزارة الخارجية، فارلونيا',
  ])('never a person for the publisher “%s”', (publisher) => {
    const { names } = headOf({ ...edition, about: { ...about, source: { ...about.source, publisher } } }, pageOf('outline'));
    const { creators, institution } = saved(names);
    expect(institution).toBe(publisher);
    // A name that cannot be told from two is better left to the institution.
    if (creators.length > 0) expect(creators).toEqual([{ name: publisher }]);
  });
});

it('reads tags as the translator does', () => {
  expect(creatorOf('Ada Linz')).toEqual({ firstName: 'Ada', lastName: 'Linz' });
  expect(creatorOf('Linz, Ada')).toEqual({ firstName: 'Ada', lastName: 'Linz' });
  expect(creatorOf('Bureau of Maps,')).toEqual({ name: 'Bureau of Maps' });
  expect(authorsIn('Ada Linz, Ed Lund')).toEqual(['Ada Linz', 'Ed Lund']);
  expect(authorsIn('Bureau of Maps,')).toEqual(['Bureau of Maps,']);
  expect(
    saved([
      { name: 'citation_title', content: 'On maps' },
      { name: 'DC.source', content: 'https://maps.example/' },
    ]),
  ).toMatchObject({ itemType: 'journalArticle', publicationTitle: 'https://maps.example/' });
});
