/** What the browser makes of citations and of selected words: pure functions. */
import { expect, it } from 'vitest';
import type { KnownText } from '../../src/components/cite/verdict.ts';
import { judge } from '../../src/components/cite/verdict.ts';
import { textFragment } from '../../src/components/cite/text-fragment.ts';
import { dayOf, formatDay, readDateLine } from '../../src/edition/date.ts';
import { html, plainText } from '../../src/exports/runs.ts';

const page =
  'Menu\nThe ferry\n(1) The ferry is late. The ferry, the ferry-boat and the Ferryman are here.\n(2) The choir sang, and the choir left.\n(3) The choir sang, and the choir left.';
const fragment = (words: string, which = 0): string => {
  let at = -1;
  for (let i = 0; i <= which; i++) at = page.indexOf(words, at + 1);
  return decodeURIComponent(textFragment(page, at, at + words.length));
};

it('names words that occur once by themselves', () => {
  expect(fragment('Ferryman')).toBe(':~:text=Ferryman');
});

it('names words that occur before by what stands round them', () => {
  expect(fragment('The ferry', 1)).toBe(':~:text=(1)-,The ferry,-is');
  expect(fragment('choir', 1)).toBe(':~:text=the-,choir,-left.');
  expect(fragment('choir sang', 1)).toBe(':~:text=(3) The-,choir sang,-, and');
});

it('widens a selection to whole words, and ignores white space at its ends', () => {
  const at = page.indexOf('erryma');
  expect(textFragment(page, at, at + 6)).toBe(':~:text=Ferryman');
  expect(textFragment(page, page.indexOf(' late'), page.indexOf('. The'))).toBe(':~:text=late');
});

it('keeps hyphens and commas from being read as part of the directive', () => {
  const at = page.indexOf('ferry-boat');
  expect(textFragment(page, at - 5, at + 10)).toMatch(/ferry%2Dboat/);
  const comma = page.indexOf('The ferry, the ferry-boat');
  expect(textFragment(page, comma, comma + 25)).toBe(':~:text=The%20ferry%2C%20the%20ferry%2Dboat');
});

it('names a passage over several blocks by its beginning and its end', () => {
  const from = page.indexOf('late');
  const to = page.indexOf('choir left') + 10;
  expect(decodeURIComponent(textFragment(page, from, to))).toBe(':~:text=late. The ferry,,the choir left');
});

it('names nothing where nothing is selected', () => {
  expect(textFragment(page, 4, 5)).toBe('');
});

const known: KnownText[] = [
  { ref: '5(2) ¶2', url: 'https://old.example/name/agenda/bridge/#s5-2-p2', hash: '1a2b3c4d', text: 'He said "no", and left.' },
  { ref: '5(2)', url: 'https://old.example/name/agenda/bridge/#s5-2', hash: 'aaaa1111', text: null },
  { ref: '5', url: 'https://old.example/name/agenda/bridge/', hash: 'bbbb2222', text: null },
];

it('finds the same text by permalink and hash, also when the site has moved', () => {
  expect(judge('https://new.example/name/agenda/bridge/#s5-2-p2 (text 1a2b3c4d)', known)).toMatchObject({
    isSame: true,
    ours: { ref: '5(2) ¶2' },
  });
  expect(judge('… https://new.example/name/agenda/bridge/#s5-2 (text aaaa1111)', known)).toMatchObject({
    isSame: true,
    ours: { ref: '5(2)' },
  });
  expect(judge('https://old.example/name/agenda/bridge/ text bbbb2222', known)).toMatchObject({ isSame: true, ours: { ref: '5' } });
});

it('finds another text by its hash, and shows ours', () => {
  expect(judge('https://old.example/name/agenda/bridge/#s5-2-p2 (text 00000000)', known)).toMatchObject({
    isSame: false,
    ours: { text: 'He said "no", and left.' },
  });
  expect(judge('text 99999999', known)).toMatchObject({ isSame: false });
});

it('finds altered words in spite of a right hash', () => {
  const citation = (words: string): string =>
    `“${words}” (A, as reported by B). https://old.example/name/agenda/bridge/#s5-2-p2\n(text 1a2b3c4d).`;
  expect(judge(citation('He said "no", and left.'), known).isSame).toBe(true);
  expect(judge(citation('He said "no" and left.'), known).isSame).toBe(false);
  expect(judge(citation('said "no",'), known).isSame).toBe(true);
});

it('says when it cannot tell', () => {
  expect(judge('https://old.example/name/agenda/bridge/#s5-2-p2', known)).toMatchObject({ isSame: null, ours: { ref: '5(2) ¶2' } });
  expect(judge('hello', known)).toMatchObject({ isSame: null });
});

it('writes days as each style wants them', () => {
  const day = dayOf('2031-05-03');
  expect((['american', 'plain', 'mla', 'apa', 'iso', 'slashes', 'parts'] as const).map((format) => formatDay(day, format))).toEqual([
    'May 3, 2031',
    '3 May 2031',
    '3 May 2031',
    '2031, May 3',
    '2031-05-03',
    '2031/05/03',
    '{ "date-parts": [[2031, 5, 3]] }',
  ]);
  expect(readDateLine('May 3, 2031')).toEqual(day);
  expect(readDateLine('in spring')).toBeNull();
});

it('leaves out a field for the date of access that is not known', () => {
  const runs = ['a', { italic: 'b & c' }, { accessed: 'iso', around: ['urldate = {', '}'] }, { accessed: 'plain' }] as const;
  expect(plainText(runs as never)).toBe('ab & c[your date of access]');
  expect(html(runs as never)).toBe(
    'a<cite>b &amp; c</cite><span data-accessed="iso" data-before="urldate = {" data-after="}"></span><span data-accessed="plain">[your date of access]</span>',
  );
});
