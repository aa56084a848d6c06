/** Citations as words, and what the browser makes of one that is pasted: pure functions. */
import { expect, it } from 'vitest';
import type { KnownText } from '../../src/components/cite/verdict.ts';
import { judge } from '../../src/components/cite/verdict.ts';
import type { DayFormat } from '../../src/edition/date.ts';
import { dayOf, formatDay, readDateLine } from '../../src/edition/date.ts';
import { accessed, plainText, quotation, text, title } from '../../src/exports/citation-runs.ts';

const known: KnownText[] = [
  { ref: '5(2) ¶2', url: 'https://old.example/name/agenda/bridge/#s5-2-p2', hash: '1a2b3c4d', text: 'He said "no", and left.' },
  { ref: '5(2)', url: 'https://old.example/name/agenda/bridge/#s5-2', hash: 'aaaa1111', text: null },
  { ref: '5', url: 'https://old.example/name/agenda/bridge/', hash: 'bbbb2222', text: null },
];

it('finds the same text by permalink and hash, also when the site has moved', () => {
  expect(judge('https://new.example/name/agenda/bridge/#s5-2-p2 (text 1a2b3c4d)', known)).toMatchObject({
    outcome: 'same',
    ours: { ref: '5(2) ¶2' },
  });
  expect(judge('… https://new.example/name/agenda/bridge/#s5-2 (text aaaa1111)', known)).toMatchObject({
    outcome: 'same',
    ours: { ref: '5(2)' },
  });
  expect(judge('https://old.example/name/agenda/bridge/ text bbbb2222', known)).toMatchObject({ outcome: 'same', ours: { ref: '5' } });
});

it('finds another text by its hash, and shows ours', () => {
  expect(judge('https://old.example/name/agenda/bridge/#s5-2-p2 (text 00000000)', known)).toMatchObject({
    outcome: 'different',
    ours: { text: 'He said "no", and left.' },
  });
  expect(judge('text 99999999', known)).toMatchObject({ outcome: 'different' });
});

it('finds altered words in spite of a right hash', () => {
  const citation = (words: string): string =>
    `“${words}” (A, as reported by B). https://old.example/name/agenda/bridge/#s5-2-p2\n(text 1a2b3c4d).`;
  expect(judge(citation('He said "no", and left.'), known).outcome).toBe('same');
  expect(judge(citation('He said "no" and left.'), known).outcome).toBe('different');
  expect(judge(citation('said "no",'), known).outcome).toBe('same');
});

it('says when it cannot tell', () => {
  expect(judge('https://old.example/name/agenda/bridge/#s5-2-p2', known)).toMatchObject({ outcome: 'unknown', ours: { ref: '5(2) ¶2' } });
  expect(judge('hello', known)).toMatchObject({ outcome: 'unknown' });
});

it('reads the day that a date line names', () => {
  expect(readDateLine('Talks of 3 May 2031')).toEqual(dayOf('2031-05-03'));
  expect(readDateLine('in spring')).toBeNull();
});

it('reads a hash from every way in which this edition writes it', () => {
  for (const words of ['(text 12345678)', 'Text fingerprint 12345678', 'hash: 12345678', '1234567a'])
    expect(judge(words, known).why, words).toMatch(/has the hash 1234567[8a]\.$/);
  // Eight digits that nothing calls a hash may be anything.
  expect(judge('On 20310503', known).outcome).toBe('unknown');
});

it('writes every month as each style wants it', () => {
  const days = Array.from({ length: 12 }, (_, i) => ({ year: 2031, month: i + 1, day: 9 }));
  const written = (format: DayFormat): string[] => days.map((day) => formatDay(day, format));
  const long = 'January February March April May June July August September October November December'.split(' ');
  const short = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
  const numbers = '01 02 03 04 05 06 07 08 09 10 11 12'.split(' ');
  expect(written('american')).toEqual(long.map((month) => `${month} 9, 2031`));
  expect(written('plain')).toEqual(long.map((month) => `9 ${month} 2031`));
  expect(written('mla')).toEqual(short.map((month) => `9 ${month} 2031`));
  expect(written('apa')).toEqual(long.map((month) => `2031, ${month} 9`));
  expect(written('iso')).toEqual(numbers.map((month) => `2031-${month}-09`));
  expect(written('slashes')).toEqual(numbers.map((month) => `2031/${month}/09`));
  expect(written('parts')).toEqual(days.map(({ month }) => `{ "date-parts": [[2031, ${month}, 9]] }`));
  for (const day of days) for (const format of ['american', 'plain'] as const) expect(readDateLine(formatDay(day, format))).toEqual(day);
});

it('leaves out a field for the date of access that is not known', () => {
  const field = accessed('iso', { before: 'urldate = {', after: '}' });
  expect(plainText([text('a '), title('b & c'), field, text(', '), accessed('plain')])).toBe('a b & c, [your date of access]');
});

it('sets the words cited in curly marks, with a space after them', () => {
  expect(plainText([quotation('He said "no".'), text('A.')])).toBe('“He said "no".” A.');
});
