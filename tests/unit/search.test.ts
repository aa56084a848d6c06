import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import type { Doc, KnownName } from '../../src/search/data.ts';
import { knownFrom } from '../../src/search/engine.ts';
import { endings, idle } from '../../src/search/english.ts';
import { excerptOf } from '../../src/components/search/excerpt.ts';
import { fold, nameKey, wordsOf } from '../../src/search/fold.ts';
import { begun, likeness } from '../../src/search/likeness.ts';
import { inAnyForm, literally } from '../../src/search/match.ts';
import { numbersIn } from '../../src/search/numbers.ts';
import { idOf, parseQuery } from '../../src/search/query.ts';
import { corrected } from '../../src/search/spelling.ts';
import { pathMarking } from '../../src/search/text-fragment.ts';
import { unitsOf } from '../../src/search/units.ts';

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
    ['ship', 'shipwright', begun],
    ['windmill', 'wind', 0],
    ['neutralty', 'neutrality', 0],
    ['1', '14', 0],
    ['600', '600,000', 0],
    ['russia', 'Japan-Russia', 1],
    ['japan', 'Japan’s', 1],
  ])('of %s to %s is %d', (typed, printed, expected) => expect(likeness(typed, printed, new RegExp(endings))).toBe(expected));
});

describe('matching', () => {
  const text = 'It is a "navigation map" for the re-mapped navigation.';
  it('finds a phrase letter for letter, past quotation marks and in whole words only', () => {
    const found = (words: string): string[] => literally(words, text).map(({ start, end }) => text.slice(start, end));
    expect(found('a navigation MAP for')).toEqual(['a "navigation map" for']);
    expect(found('navigation ma')).toEqual([]);
  });
  it('finds words side by side in any form', () => {
    expect(inAnyForm('navigations map', text, new RegExp(endings))).toHaveLength(1);
    expect(inAnyForm('navigation for', text, new RegExp(endings))).toHaveLength(0);
  });
});

describe('numbers', () => {
  const keys = (text: string): string[] => numbersIn(text).flatMap((number) => number.keys);
  it.each([
    ['600,000 people', ['600000', '600 000', '600 thousand', '600k', '06 million']],
    ['6,000 people', ['6000', '6k', 'six thousand']],
    ['US$1 billion', ['1bn', '1 billion', 'one billion', '1 billion dollar', '1 billion us dollar']],
    ['1 million barrels', ['1m', '1000000', 'one million']],
    ['Sixty years', ['60', 'sixty']],
    ['the 300th year', ['300', '300th']],
    ['at 14:57', ['14 57', '1457', '2 57 pm', '2 57pm']],
  ])('%s may be typed otherwise', (text, expected) => expect(keys(text)).toEqual(expect.arrayContaining(expected)));
  it('leaves years and days as they are', () => expect(keys('on 10 January 2003')).toEqual([]));
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

describe('units', () => {
  const names: KnownName[] = [
    ['register/#a', ['Printed Isle', ['isle', 's1']], 'other isle|oi|~contested isle', [2]],
    ['', ['6,000'], '6000|6k', []],
  ];
  const known = knownFrom({ names, nodes: [], idle, endings });
  const of = (typed: string) => unitsOf(parseQuery(typed), known);
  it('are names of several words, the longest first', () => {
    expect(of('the other isle now').map(({ typed }) => typed)).toEqual(['other isle', 'now']);
    expect(of('other isle')[0]).toMatchObject({ isAlias: true, meant: [names[0]] });
  });
  it('never take a related word for the same', () => expect(of('Contested Isles')[0]?.isAlias).toBe(false));
  it('know a number however it is typed', () => expect(of('6k people')[0]?.meant).toEqual([names[1]]));
  it('keep words that say nothing only where there are no others', () => {
    expect(of('what is the isle').map(({ typed }) => typed)).toEqual(['isle']);
    expect(of('what is').map(({ typed }) => typed)).toEqual(['what', 'is']);
  });
});

it('puts a misspelling right from the words that are known', () => {
  const words = ['Neutrality', 'Tchaikovsky', 'map', 'ship'];
  expect(corrected('neutralty pact Tchaikovski', ['neutralty', 'Tchaikovski'], words, distance)).toBe('Neutrality pact Tchaikovsky');
  for (const far of ['zzzzzz', 'mab', 'MAP']) expect(corrected(far, [far], words, distance)).toBe(far);
});

describe('a result', () => {
  const text = `${'A long sentence begins here and it goes on for quite a while to fill the line. '.repeat(4)}They met at St. Anne on the isle. Another one.`;
  const doc: Doc = { id: 's1', ref: '1', section: 's1', title: '', path: '', text, speech: [] };
  const at = text.indexOf('isle');
  it('shows whole sentences, and cuts no name', () => {
    expect(excerptOf({ doc, parts: [{ start: 0, end: text.length }], ranges: [{ start: at, end: at + 4 }] })).toBe(
      ' … They met at St. Anne on the <mark>isle</mark>.  … ',
    );
  });
  it('leads to its words, with hyphens, commas and ampersands encoded', () => {
    const odd = { ...doc, path: 'a/#s1-2', text: 'first, A-B & C, D last words here' };
    expect(pathMarking(odd, [{ start: 7, end: 17 }])).toBe('a/#s1-2:~:text=first%2C-,A%2DB%20%26%20C%2C%20D,-last%20words%20here');
    expect(pathMarking(odd, [])).toBe('a/#s1-2');
  });
  it('leads to the heading of a section, whose address has no id', () => {
    const heading = { ...doc, path: 'agenda/trade/', text: 'Trade' };
    expect(pathMarking(heading, [{ start: 0, end: 5 }])).toBe('agenda/trade/#:~:text=Trade');
    expect(pathMarking(heading, [])).toBe('agenda/trade/');
  });
});
