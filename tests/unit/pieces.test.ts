import { describe, expect, it } from 'vitest';
import type { FoundName, Place } from '../../src/edition/edition.ts';
import { loadEdition } from '../../src/edition/load.ts';
import type { Nested } from '../../src/edition/pieces.ts';
import { linkedNames, nest, printedNames } from '../../src/edition/pieces.ts';

/** A tree as a line: ranges in brackets with their name, points as `^name`. */
const line = (pieces: Nested<string, string>[]): string =>
  pieces
    .map((piece) =>
      piece.type === 'text' ? piece.text : piece.type === 'point' ? `^${piece.value}` : `[${piece.value} ${line(piece.pieces)}]`,
    )
    .join('');

const range = (start: number, end: number, value: string, closed = false) => ({ start, end, value, closed });

describe('ranges', () => {
  it.each([
    ['nothing', [], 'abcdef'],
    ['one in the middle', [range(2, 4, 'x')], 'ab[x cd]ef'],
    ['two that touch', [range(0, 3, 'x'), range(3, 6, 'y')], '[x abc][y def]'],
    ['one within the other', [range(0, 6, 'x'), range(2, 4, 'y')], '[x ab[y cd]ef]'],
    ['two on the same words: the first lies outside', [range(0, 6, 'x'), range(0, 6, 'y')], '[x [y abcdef]]'],
    ['two that cross: the later is split', [range(0, 4, 'x'), range(2, 6, 'y')], '[x ab[y cd]][y ef]'],
    ['one across two', [range(0, 3, 'x'), range(3, 6, 'y'), range(2, 4, 'z')], '[x ab[z c]][y [z d]ef]'],
  ])('%s', (_, ranges, expected) => {
    expect(line(nest('abcdef', ranges, []))).toBe(expected);
  });
});

describe('marks', () => {
  it.each([
    ['at the beginning, in the middle, at the end', [], [0, 3, 6], '^0abc^3def^6'],
    ['within a range', [range(1, 5, 'x')], [3], 'a[x bc^3de]f'],
    ['at a range’s end: inside it', [range(1, 5, 'x')], [5], 'a[x bcde^5]f'],
    ['at a range’s start: before it', [range(1, 5, 'x')], [1], 'a^1[x bcde]f'],
    ['at the edge of two ranges: with the words before', [range(0, 3, 'x'), range(3, 6, 'y')], [3], '[x abc^3][y def]'],
    ['within a closed range: it is split', [range(1, 5, 'x', true)], [3], 'a[x bc]^3[x de]f'],
    ['at a closed range’s end: after it', [range(1, 5, 'x', true)], [5], 'a[x bcde]^5f'],
    ['in a closed range at the end of an open one', [range(0, 4, 'x'), range(2, 4, 'y', true)], [4], '[x ab[y cd]^4]ef'],
    ['two at one place, in their order', [], [2, 2], 'ab^2^2cdef'],
  ])('%s', (_, ranges, places, expected) => {
    expect(
      line(
        nest(
          'abcdef',
          ranges,
          places.map((at) => ({ at, value: `${at}` })),
        ),
      ),
    ).toBe(expected);
  });
});

it('loses and doubles no character, however ranges lie', () => {
  const text = 'abcdefgh';
  const onlyText = (pieces: Nested<string, string>[]): string =>
    pieces.map((p) => (p.type === 'text' ? p.text : p.type === 'range' ? onlyText(p.pieces) : '')).join('');
  for (let a = 0; a < 8; a++)
    for (let b = a + 1; b <= 8; b++)
      for (let c = 0; c < 8; c++)
        for (let d = c + 1; d <= 8; d++)
          expect(onlyText(nest(text, [range(a, b, 'x'), range(c, d, 'y', true)], [{ at: 4, value: 'n' }]))).toBe(text);
});

describe('names in the words of a statement', () => {
  const { placeById } = loadEdition('tests/fixtures/small');
  const place = (id: string): Place => placeById.get(id) ?? expect.fail(`no place ${id}`);
  const shown = (names: FoundName[], { words }: Place): string[] => names.map(({ start, end }) => words.text.slice(start, end));

  it('are the longest where they overlap', () => {
    const concert = place('s3-1-p2');
    expect(concert.names.map(({ name }) => name.id)).toContain('quillport');
    expect(shown(linkedNames(concert), concert)).toEqual(['The concert', 'Quillport Choir']);
    expect(shown(printedNames(concert), concert)).toEqual(['The concert', 'Quillport Choir', 'Tesmark']);
  });

  it('are linked once each where they first occur, and marked for other tools wherever they do', () => {
    const preamble = place('preamble');
    const names = ['Chancellor Arla Denwick', 'President Boro Lintz', 'Quillport'];
    const times = ['09:30', '10:05', '10:10', '11:15'];
    expect(shown(linkedNames(preamble), preamble)).toEqual(names);
    expect(shown(printedNames(preamble), preamble)).toEqual(['09:30', '11:15', ...names, ...times]);
  });
});
