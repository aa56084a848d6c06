import { describe, expect, it } from 'vitest';
import { datesIn, saysDate } from '../../src/search/dates.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { fold, nameKey, wordsOf } from '../../src/search/fold.ts';
import { likeness, likenesses } from '../../src/search/likeness.ts';
import { matchForms, matchLiterally } from '../../src/search/match.ts';
import { nameIndexOf } from '../../src/search/name-index.ts';
import { isSameNumber, numberOf, numbersIn } from '../../src/search/numbers.ts';
import { cleaned, parseQuery } from '../../src/search/query.ts';
import type { Passage, SearchName } from '../../src/search/search-data.ts';
import { refsIn } from '../../src/search/refs.ts';
import { slipsBetween } from '../../src/search/spelling.ts';
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
    ['normalize', 'normalization', likenesses.derived],
    ['companies', 'company', 0.75],
    ['ship', 'shipwright', likenesses.prefix],
    ['organisation', 'organization', 0.75],
    ['theatres', 'theater', 0.75],
    ['colour', 'color', 0.75],
    ['decommissionned', 'decommissioned', 0.75],
    ['diplomacy', 'diplomatic', likenesses.derived],
    ['territory', 'territorial', likenesses.derived],
    ['satisfaction', 'satisfied', likenesses.derived],
    ['decision', 'decide', likenesses.derived],
    ['party', 'part', 0],
    ['Poland', 'police', 0],
    ['India', 'indicated', 0],
    ['windmill', 'wind', 0],
    ['neutralty', 'neutrality', 0],
    ['1', '14', 0],
    ['600', '600,000', 0],
    ['russia', 'Japan-Russia', 1],
    ['japan', 'Japan’s', 1],
  ])('of %s to %s is %d', (typed, printed, expected) => expect(likeness(typed, printed)).toBe(expected));
});

describe('a quotation', () => {
  const text = 'It serves as a "navigation map" for re-mapped Japan–Russia relations. President Putin agreed, and said so.';
  const found = (words: string): string[] => matchLiterally(words, text).map(({ start, end }) => text.slice(start, end));
  it.each([
    ['a navigation MAP for', 'a "navigation map" for'],
    ['a ‘navigation map’ for', 'a "navigation map" for'],
    ['Japan-Russia relations.', 'Japan–Russia relations'],
    ['re mapped', 're-mapped'],
    ['relations President Putin', ''],
    ['relations. President Putin', 'relations. President Putin'],
    ['“agreed,”', 'agreed'],
    ['serves as … relations', 'serves as a "navigation map" for re-mapped Japan–Russia relations'],
    ['relations ... serves', ''],
    ['navigation ma', ''],
  ])('%s is printed as %s', (typed, printed) => expect(found(typed)).toEqual(printed ? [printed] : []));
});

it('marks every printed form of a word', () => {
  const forms = new Map([['relations', 1]]);
  expect(matchForms(forms, 'Relations, and other relations.')).toHaveLength(2);
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
  const words = (typed: string): string[] => parseQuery(typed).tokens.map(({ text }) => text);
  it('are phrases and loose words', () => {
    expect(parseQuery(' "a b"  c “d e” "open f')).toMatchObject({ phrases: ['d e', 'a b'] });
    expect(words(' "a b"  c “d e” "open f')).toEqual(['c', 'open', 'f']);
    expect(parseQuery('“serve as a ‘map’ for” 「navigation map」')).toMatchObject({ phrases: ['serve as a ‘map’ for', 'navigation map'] });
  });
  it('are compared in one form of each character', () => {
    expect(cleaned('\u202epipe\u00adline\ud800 ｐｌｕｔｏｎｉｕｍ')).toBe('pipeline plutonium');
  });
  it.each([
    ['oil/price, gas&oil', ['oil', 'price', 'gas', 'oil']],
    ['PIPELINE!!! (Iraq)', ['PIPELINE', 'Iraq']],
    ['U.S. Japan’s re-use', ['U.S', 'Japan’s', 're-use']],
    ['$8bn at 2:57 pm', ['$8bn', 'at', '2:57 pm']],
  ])('%s is divided into words', (typed, expected) => expect(words(typed)).toEqual(expected));
  it('exclude words and phrases', () => {
    expect(parseQuery('oil -gas -"peace treaty" well-known')).toMatchObject({ excluded: ['peace treaty', 'gas'] });
    expect(words('oil -gas well-known')).toEqual(['oil', 'well-known']);
  });
  it('may set filters, and end the beginning of a word', () => {
    expect(parseQuery('speaker:Ivanov section:5 oil')).toMatchObject({ speaker: 'ivanov', section: '5' });
    expect(parseQuery('fish*').tokens).toMatchObject([{ text: 'fish', isPrefix: true }]);
  });
  it('name signs that are not operators here', () => {
    expect(parseQuery('a AND b OR c + d').operators).toEqual(['AND', 'OR', '+']);
    expect(words('a AND b')).toEqual(['a', 'b']);
  });
});

describe('refs', () => {
  it.each([
    ['5(2)', 's5-2'],
    ['5.2', 's5-2'],
    ['5 2', 's5-2'],
    ['s5-2', 's5-2'],
    ['#s5-2-p2', 's5-2-p2'],
    ['2(2).1', 's2-2-1'],
    ['item 6(2)1', 's6-2-1'],
    ['6 (3) 1.', 's6-3-1'],
    ['6(2)(ii)', 's6-2-2'],
    ['§ 7', 's7'],
    ['chapter 5', 's5'],
    ['7', 's7'],
    ['5(2)¶2', 's5-2-p2'],
    ['see item 5 (2), para 2', 's5-2-p2'],
    ['para 2 of 5(2)', 's5-2-p2'],
    ['(7(2))', 's7-2'],
    ['https://edition.example/agenda/energy/#s5-2-p2', 's5-2-p2'],
    ['https://edition.example/agenda/energy/', 'agenda/energy/'],
    ['9(3) Kim', 's9-3'],
    ['what does 9(3) say?', 's9-3'],
  ])('%s names %s', (typed, id) => expect(refsIn(typed).map((ref) => ref.id)).toEqual([id]));
  it.each(['14:57', '600,000', '10.1.2003', '60 years', '1783', '$8bn', 'point 2', '2003'])('%s is none', (typed) =>
    expect(refsIn(typed)).toEqual([]),
  );
});

describe('dates', () => {
  const [printed] = datesIn('on January 10, 2003');
  it.each(['2003-01-10', '10 Jan 2003', '10/01/2003', '01/10/2003', '10.1.2003', '10th of January 2003', 'January 2003', '2003-01'])(
    '%s is the printed date',
    (typed) => {
      const [date] = datesIn(typed);
      expect(printed && date && saysDate(printed, date)).toBe(true);
    },
  );
  it.each(['11 January 2003', 'Oct. 2002'])('%s is another', (typed) => {
    const [date] = datesIn(typed);
    expect(printed && date && saysDate(printed, date)).toBe(false);
  });
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
    expect(of('the other isle today').map(({ typed }) => typed)).toEqual(['other isle', 'today']);
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

it('counts two letters that have changed places as one slip', () => {
  expect(slipsBetween('sakahlin', 'sakhalin', 2)).toBe(1);
  expect(slipsBetween('plutonum', 'plutonium', 2)).toBe(1);
  expect(slipsBetween('plotonum', 'plutonium', 2)).toBe(2);
  expect(slipsBetween('treaty', 'summit', 2)).toBeGreaterThan(2);
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
