import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import { fold, nameKey, wordsOf } from '../../src/search/fold.ts';
import { likeness, likenesses } from '../../src/search/likeness.ts';
import { matchForms, matchLiterally } from '../../src/search/match.ts';
import { nameIndexOf } from '../../src/search/name-index.ts';
import { isSameNumber, numberOf, numbersIn } from '../../src/search/numbers.ts';
import { idOf, parseQuery } from '../../src/search/query.ts';
import type { Passage, SearchName } from '../../src/search/search-data.ts';
import { nearest } from '../../src/search/spelling.ts';
import type { Term } from '../../src/search/terms.ts';
import { termsOf } from '../../src/search/terms.ts';
import { pathMarking } from '../../src/search/text-fragment.ts';

describe('folding', () => {
  it('keeps the length, whatever is folded', () => {
    for (const text of ['Łódź', 'Café “x” – ’s', 'Ёлка', '東京', '\ud800', 'ﬁ']) expect(fold(text)).toHaveLength(text.length);
    expect(fold('Łódź – “Ö’s”')).toBe('lodz - "o\'s"');
  });

  it('divides a text into words, without their punctuation', () => {
    const text = '(NPT) "navigation map" U.S. — end.';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['NPT', 'navigation', 'map', 'U.S', 'end']);
  });

  it('gives one key to the spellings of a name', () => {
    expect(new Set(['D.P.R.K.', 'DPRK', 'dprk'].map(nameKey)).size).toBe(1);
    expect(nameKey('Soviet–Japanese Pacts')).toBe(nameKey("Soviet-Japanese pact's"));
  });
});

describe('likeness', () => {
  it.each([
    ['ship', 'ship', 1],
    ['ship', 'ships', 0.75],
    ['stop', 'stopped', 0.75],
    ['normalize', 'normalization', 0.75],
    ['companies', 'company', 0.75],
    ['ship', 'shipwright', likenesses.prefix],
    ['windmill', 'wind', 0],
    ['neutralty', 'neutrality', 0],
    ['1', '14', 0],
    ['600', '600,000', 0],
    ['russia', 'Japan-Russia', 1],
    ['japan', 'Japan’s', 1],
  ])('of %s to %s is %d', (typed, printed, expected) => expect(likeness(typed, printed)).toBe(expected));
});

describe('matching', () => {
  const text = 'It is a "navigation map" for the re-mapped navigation.';
  it('finds a phrase letter for letter, past quotation marks and in whole words only', () => {
    const found = (words: string): string[] => matchLiterally(words, text).map(({ start, end }) => text.slice(start, end));
    expect(found('a navigation MAP for')).toEqual(['a "navigation map" for']);
    expect(found('navigation ma')).toEqual([]);
  });
  it('finds words side by side in any form', () => {
    expect(matchForms('navigations map', text)).toHaveLength(1);
    expect(matchForms('navigation for', text)).toHaveLength(0);
  });
});

describe('numbers', () => {
  it.each([
    ['600,000 people', ['600000', '600 000', '600.000', '600 thousand', '600k', '0.6 million', 'six hundred thousand']],
    ['6,000 people', ['6000', '6k', 'six thousand']],
    ['US$1 billion', ['1bn', '$1bn', '1 billion', 'one billion', '1 billion dollars', '1 billion us dollars']],
    ['1 million barrels', ['1m', '1000000', 'one million']],
    ['Sixty years', ['60', 'sixty']],
    ['the 300th year', ['300', '300th', 'three hundred']],
    ['at 14:57', ['14:57', '14.57', '2:57 pm', '2.57pm']],
    ['sixty-five', ['65']],
  ])('%s may be typed otherwise', (text, typed) => {
    const [printed] = numbersIn(text);
    for (const each of typed) {
      const number = numberOf(each);
      expect(printed && number && isSameNumber(printed, number), each).toBe(true);
    }
  });
  it('are found where they stand', () => {
    const text = 'From 12:06 to 14:57 the US$8 billion of 1783';
    expect(numbersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['12:06', '14:57', 'US$8 billion', '1783']);
  });
  it('are not seen in words, refs and parts of numbers', () => {
    for (const text of ['one of the two', 'someone', '5(2', '10.1.2003', '1,23', 'a hundred'])
      expect(numbersIn(text), text).not.toContainEqual(expect.objectContaining({ amount: 1 }));
    expect(numberOf('7 apples')).toBeNull();
  });
});

describe('queries', () => {
  it('are phrases and loose words', () => {
    expect(parseQuery(' "a b"  c “d e” "open f')).toEqual({ phrases: ['a b', 'd e'], words: ['c', 'open', 'f'] });
    expect(parseQuery('\u202ex\ud800y \u0000 %')).toEqual({ phrases: [], words: ['x', 'y'] });
  });
  it.each([
    ['5(2)', 's5-2'],
    ['5.2', 's5-2'],
    ['s5-2', 's5-2'],
    ['2(2).1', 's2-2-1'],
    ['§ 7', 's7'],
    ['Section 7', 's7'],
    ['5(2) ¶2', 's5-2-p2'],
    ['s5-2-p2', 's5-2-p2'],
  ])('%s is a ref', (typed, id) => expect(idOf(typed)).toBe(id));
  it.each(['7', '14:57', '600,000', '10.1.2003'])('%s is none', (typed) => expect(idOf(typed)).not.toMatch(/^s\d+(-\d+)?$/));
});

describe('terms', () => {
  const names: SearchName[] = [
    {
      path: 'register/#a',
      forms: ['Printed Isle', { text: 'isle', in: ['s1'] }],
      same: ['other isle', 'oi', { text: 'остров', lang: 'ru' }],
      related: ['contested isle'],
      implied: ['s2'],
    },
  ];
  const index = nameIndexOf(names);
  const of = (typed: string): Term[] => termsOf(parseQuery(typed), index);
  it('are names of several words, the longest first', () => {
    expect(of('the other isle now').map(({ typed }) => typed)).toEqual(['other isle', 'now']);
    expect(of('other isle')[0]).toMatchObject({ isSame: true, names });
  });
  it('never take a related word for the same', () => expect(of('Contested Isles')[0]).toMatchObject({ isSame: false, names }));
  it('know a number of several words', () =>
    expect(of('six thousand people').map(({ typed }) => typed)).toEqual(['six thousand', 'people']));
  it('keep words that say nothing only where there are no others', () => {
    expect(of('what is the isle').map(({ typed }) => typed)).toEqual(['isle']);
    expect(of('what is').map(({ typed }) => typed)).toEqual(['what', 'is']);
  });
  it('know the language of a word from the register', () => {
    expect(index.get(nameKey('остров'))?.lang).toBe('ru');
    expect(index.get(nameKey('other isle'))?.lang).toBeUndefined();
  });
});

it('puts a misspelling right from the words that are known', () => {
  const words = ['Neutrality', 'Tchaikovsky', 'map', 'ship'];
  expect(nearest('neutralty', words)).toBe('Neutrality');
  expect(nearest('Tchaikovski', words)).toBe('Tchaikovsky');
  for (const far of ['zzzzzz', 'mab', 'MAP']) expect(nearest(far, words)).toBe(far);
});

describe('a result', () => {
  const text = `${'A long sentence begins here and it goes on for quite a while to fill the line. '.repeat(4)}They met at St. Anne on the isle. Another one.`;
  const passage: Passage = { id: 's1', kind: 'statement', ref: '1', section: 's1', title: '', path: 'a/#s1', text, voices: [] };
  const at = text.indexOf('isle');
  const shown = (ranges: { start: number; end: number }[]): string =>
    excerptOf({ passage, parts: [{ start: 0, end: text.length }], ranges })
      .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
      .join('');
  it('shows whole sentences, and cuts no name', () => {
    expect(shown([{ start: at, end: at + 4 }])).toBe(' … They met at St. Anne on the [isle].  … ');
  });
  it('marks words that go on in the next sentence', () => {
    expect(shown([{ start: at, end: at + 13 }])).toBe(' … They met at St. Anne on the [isle. ][Another] one.');
  });
  it('leads to its words, with hyphens, commas and ampersands encoded', () => {
    const odd = { path: 'a/#s1-2', text: 'first, A-B & C, D last words here' };
    expect(pathMarking(odd, [{ start: 7, end: 17 }])).toBe('a/#s1-2:~:text=first%2C-,A%2DB%20%26%20C%2C%20D,-last%20words%20here');
    expect(pathMarking(odd, [])).toBe('a/#s1-2');
  });
  it('leads to the heading of a section, whose address has no id', () => {
    const heading = { path: 'agenda/trade/', text: 'Trade' };
    expect(pathMarking(heading, [{ start: 0, end: 5 }])).toBe('agenda/trade/#:~:text=Trade');
    expect(pathMarking(heading, [])).toBe('agenda/trade/');
  });
});
