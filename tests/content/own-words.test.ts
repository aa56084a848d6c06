/**
 * `src/` is the edition's machine, `content/` is what it prints: the first must not know a word of the second.
 *
 * What counts as a word of this outline: every headword, printed form, alias and related word of the
 * registers; every speaker's name, label, role and id; every heading; the date; every section's slug; the
 * meeting's times; titles, publishers and addresses of the source and of other records; and each
 * capitalised word of a person's, place's or speaker's name. Ordinary English does not count: a single word,
 * with or without an article, that has neither capital nor digit (“drugs”, “the project”), and a number of up to three digits.
 * Slugs and ids of speakers always count.
 */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';

const edition = loadEdition('content');
const { about, names, others, speakers, places, sections, timeline, date } = edition;
const headings = places.filter(({ kind }) => kind !== 'statement').map(({ words }) => words.text);

const textOf = (word: string | { text: string }): string => (typeof word === 'string' ? word : word.text);
const properWords = [
  ...names.filter(({ group }) => group === 'persons' || group === 'places').map(({ headword }) => headword),
  ...speakers.flatMap(({ name, role }) => [name, role]),
]
  .flatMap((name) => name.match(/\p{Lu}[\p{L}'’]{2,}/gu) ?? [])
  // Offices are no names.
  .filter(
    (word) =>
      ![
        'Prime',
        'Minister',
        'President',
        'Foreign',
        'Affairs',
        'Federation',
        'Chief',
        'State',
        'Chairman',
        'Village',
        'Prefecture',
        'Area',
        'Areas',
      ].includes(word),
  );

const words = [
  ...names.flatMap(({ headword, forms, aliases, related }) => [headword, ...[...forms, ...aliases, ...related].map(textOf)]),
  ...speakers.flatMap(({ id, name, label, role }) => [id, name, label, role]),
  ...headings,
  ...timeline.meeting.parts.flatMap(({ start, end }) => [start, end]),
  ...[
    date,
    timeline.meeting.date,
    about.title,
    about.short,
    about.source.publisher,
    about.source.reportedBy,
    about.source.url,
    about.source.sha256,
  ],
  ...others.records.flatMap(({ title, publisher, url, short }) => [title, publisher, url ?? '', short]).filter(Boolean),
  ...properWords,
];
const slugs = sections.map(({ slug }) => slug).filter((slug) => slug !== 'preamble');
const always = [...slugs, ...speakers.map(({ id }) => id)];
const isOrdinary = (word: string): boolean => /^((the|an?) )?\p{Ll}+$/u.test(word) || /^\d{1,3}$/.test(word);
const telling = [...new Set([...words.filter((word) => !isOrdinary(word)), ...always])];

const files = globSync('src/**/*.*').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

function linesWith(word: string): string[] {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');
  return files
    .filter(({ text }) => text.includes(word))
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (whole.test(line) ? [`${file}:${index + 1} knows “${word}”: ${line.trim().slice(0, 120)}`] : [])),
    );
}

it('takes words of every kind from the content', () => {
  expect(telling.length).toBeGreaterThan(500);
  for (const kind of [names[0]!.headword, date, speakers[0]!.id, headings[0]!, sections[1]!.slug]) expect(telling).toContain(kind);
});

it('finds none of them in src/', () => {
  expect(telling.flatMap(linesWith)).toEqual([]);
});
