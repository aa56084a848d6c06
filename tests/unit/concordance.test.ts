import { describe, expect, it } from 'vitest';
import { concordance } from '../../src/edition/concordance.ts';
import { inContext } from '../../src/edition/register.ts';

const of = (...texts: string[]): Record<string, string[]> =>
  Object.fromEntries(
    concordance(texts.map((text, i) => ({ id: `p${i + 1}`, words: { text } }))).map(({ forms, places }) => [
      forms.join('/'),
      places.map(({ id }) => id),
    ]),
  );

describe('the concordance', () => {
  it('folds inflections and capitals, and shows the printed forms', () => {
    expect(of('Fishing vessels', 'a vessel', 'the Vessel was continued', 'to continue')).toEqual({
      Fishing: ['p1'],
      'vessel/vessels': ['p1', 'p2', 'p3'],
      'continue/continued': ['p3', 'p4'],
    });
  });

  it('keeps derived words apart that a stemmer takes for one', () => {
    expect(Object.keys(of('internment international response responsible importance important'))).toEqual([
      'importance',
      'important',
      'international',
      'internment',
      'response',
      'responsible',
    ]);
  });

  it('names a place once, however often the word stands there', () => {
    expect(of('trade, trade and trade')).toEqual({ trade: ['p1'] });
  });

  it('leaves out words that carry no subject, but not an abbreviation in capitals', () => {
    expect(of('it was for us that the US and the IT of all of them')).toEqual({ IT: ['p1'], US: ['p1'] });
  });

  it('keeps numbers and times whole, and takes compounds apart', () => {
    expect(Object.keys(of('From 12:06, US$1.5 billion and 600,000 for the 300th long-standing neighbour’s house.'))).toEqual([
      '1.5',
      '12:06',
      '300th',
      '600,000',
      'billion',
      'house',
      'long',
      'neighbour',
      'standing',
      'US',
    ]);
  });

  it('is in alphabetical order, numbers first and by their value', () => {
    expect(Object.keys(of('beta Alpha 10 9 gamma'))).toEqual(['9', '10', 'Alpha', 'beta', 'gamma']);
  });
});

describe('words in context', () => {
  const text = 'one two three (four five) six, seven eight nine ten eleven twelve';
  const around = (words: string, reach?: number): string => {
    const start = text.indexOf(words);
    const { before, words: same, after } = inContext(text, { start, end: start + words.length }, reach);
    return `${before}[${same}]${after}`;
  };

  it('stand between a few words, with an ellipsis where more are left out', () => {
    expect(around('six', 2)).toBe('… (four five) [six], seven eight …');
    expect(around('six')).toBe('one two three (four five) [six], seven eight nine ten eleven …');
  });

  it('have no ellipsis at the edges of the text', () => {
    expect(around('one', 2)).toBe('[one] two three …');
    expect(around('twelve', 2)).toBe('… ten eleven [twelve]');
  });

  it('do not count what is joined to them as a word', () => {
    expect(around('five', 1)).toBe('… (four [five]) six, …');
  });
});
