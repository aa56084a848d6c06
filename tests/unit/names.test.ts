import { describe, expect, it } from 'vitest';
import { ContentError } from '../../src/edition/content-error.ts';
import type { Name } from '../../src/edition/names.ts';
import { findNames } from '../../src/edition/names.ts';

const name = (id: string, ...forms: Name['forms']) => ({ id, file: 'names.json', forms });
const found = (names: Name[], ...texts: string[]) => {
  const places = texts.map((text, i) => ({ id: `p${i + 1}`, text }));
  return findNames(names, places).occurrences.map(
    ({ name: id, place, start, end }) => `${id} ${place} ${places.find((p) => p.id === place)?.text.slice(start, end)}@${start}`,
  );
};

describe('finding names', () => {
  it('finds whole words only, in the case printed', () => {
    expect(found([name('oak', 'oak')], 'Oak, oak; soak, oaken, oak-tree, oak.')).toEqual([
      'oak p1 oak@5',
      'oak p1 oak@23',
      'oak p1 oak@33',
    ]);
  });

  it('takes letters beyond ASCII for letters', () => {
    expect(found([name('os', 'os')], 'osé os')).toEqual(['os p1 os@4']);
  });

  it('counts the longest form of a name once', () => {
    expect(found([name('ann', 'Ann', 'Queen Ann')], 'Queen Ann and Ann.')).toEqual(['ann p1 Queen Ann@0', 'ann p1 Ann@14']);
  });

  it('lets one name lie within another', () => {
    expect(found([name('town', 'York'), name('house', 'House of York')], 'The House of York.')).toEqual([
      'house p1 House of York@4',
      'town p1 York@13',
    ]);
  });

  it('finds a form with punctuation at its edge', () => {
    expect(found([name('us', 'U.S.')], 'the U.S. and')).toEqual(['us p1 U.S.@4']);
  });

  it('keeps a limited form to the places named', () => {
    expect(
      found(
        [name('opera', { text: 'the house', in: ['p1'] }), name('home', { text: 'the house', in: ['p2'] })],
        'at the house',
        'in the house',
      ),
    ).toEqual(['opera p1 the house@3', 'home p2 the house@3']);
  });
});

describe('what is refused', () => {
  it.each([
    [
      'two names for the same words',
      [name('a', 'oak'), name('b', 'oak')],
      'names.json:b: the words “oak” in p1 are already claimed by “a”',
    ],
    ['a form that does not occur', [name('a', 'elm')], 'names.json:a: the form “elm” does not occur in the outline'],
    ['a limited form that does not occur where it should', [name('a', { text: 'elm', in: ['p1'] })], '“elm” does not occur in p1'],
    ['a form limited to nowhere', [name('a', { text: 'oak', in: ['p9'] })], 'limited to p9, which is no statement'],
    ['a name without a form', [name('a')], 'needs at least one printed form'],
  ])('%s', (_, names, sentence) => {
    const { faults } = findNames(names, [{ id: 'p1', text: 'an oak' }]);
    expect(new ContentError(faults).message).toContain(sentence);
  });
});
