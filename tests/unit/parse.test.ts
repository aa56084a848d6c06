import { describe, expect, it } from 'vitest';
import { blocksIn, statementsIn } from '../../src/edition/outline.ts';
import { parseSection } from '../../src/edition/parse.ts';

const section = (source: string, order = 4) => parseSection(source, { slug: 'letters', order, file: 'letters.mdx' });
const texts = (source: string) => statementsIn(section(source)).map(({ id, words }) => [id, words.text]);

describe('numbering', () => {
  it('makes one node of an item and its only paragraph', () => {
    const { children } = section('# 4. Letters\n\n(1) One.\n\n(2) Two.\n\nMore of two.');
    expect(children.map(({ id, ref, level, words }) => [id, ref, level, words?.text ?? null])).toEqual([
      ['s4-1', '4(1)', 'item', 'One.'],
      ['s4-2', '4(2)', 'item', null],
    ]);
    expect(children[1]?.children.map(({ id, ref, level, words }) => [id, ref, level, words?.text])).toEqual([
      ['s4-2-p1', '4(2) ¶1', 'paragraph', 'Two.'],
      ['s4-2-p2', '4(2) ¶2', 'paragraph', 'More of two.'],
    ]);
  });

  it('keeps an id of its own for an item whose only paragraph has points below it', () => {
    expect(texts('# 4. Letters\n\n(1) As follows.\n\n  1. A.\n\n    B.\n\n  2. C.')).toEqual([
      ['s4-1-p1', 'As follows.'],
      ['s4-1-1-p1', 'A.'],
      ['s4-1-1-p2', 'B.'],
      ['s4-1-2', 'C.'],
    ]);
  });

  it('knows where each printed number stands, and the printed blocks in their order', () => {
    const blocks = blocksIn(section('# 4. Letters\n\n## (1) Stamps\n\nFirst.\n\n  1. A.\n\n    B.\n\n(2) Second.\n\nThird.'));
    expect(blocks.map(({ id, kind, marker, words }) => [id, kind, marker, words.text])).toEqual([
      ['s4', 'heading', '4.', 'Letters'],
      ['s4-1-title', 'heading', '(1)', 'Stamps'],
      ['s4-1-p1', 'statement', '', 'First.'],
      ['s4-1-1-p1', 'statement', '1.', 'A.'],
      ['s4-1-1-p2', 'statement', '', 'B.'],
      ['s4-2-p1', 'statement', '(2)', 'Second.'],
      ['s4-2-p2', 'statement', '', 'Third.'],
    ]);
  });

  it('takes the title and the date of the preamble apart, and leaves it one statement', () => {
    const { id, title, date, words } = section('# A Letter\n\nMay 1, 1900\n\nDear all.', 0);
    expect([id, title.text, date?.text, words?.text]).toEqual(['preamble', 'A Letter', 'May 1, 1900', 'Dear all.']);
  });

  it('reads lines of one paragraph as one, even where a line looks like a numbered one', () => {
    expect(texts('# 4. Letters\n\n(1) In the summer of\n1900. It rained.')).toEqual([['s4-1', 'In the summer of 1900. It rained.']]);
  });
});

describe('speech', () => {
  it('covers exactly the words of each speaker, and the space between two is nobody’s', () => {
    const [statement] = statementsIn(section('# 4. Letters\n\n(1) <Said by="ann">Yes.</Said> <Said by="bob">No.</Said> Silence.'));
    expect(statement?.words.text).toBe('Yes. No. Silence.');
    expect(statement?.words.speech).toEqual([
      { speaker: 'ann', start: 0, end: 4 },
      { speaker: 'bob', start: 5, end: 8 },
    ]);
  });

  it('keeps two speakers of a paragraph that is nothing but speech in one paragraph', () => {
    expect(texts('# 4. Letters\n\n## (1) Stamps\n\n<Said by="ann">Yes.</Said> <Said by="bob">No.</Said>')).toEqual([['s4-1', 'Yes. No.']]);
  });

  it('goes round several paragraphs as well', () => {
    const all = statementsIn(section('# 4. Letters\n\n(1) As follows.\n\n<Said by="ann">\n\nOne.\n\nTwo.\n\n</Said>'));
    expect(all.map(({ words }) => [words.text, words.speech])).toEqual([
      ['As follows.', []],
      ['One.', [{ speaker: 'ann', start: 0, end: 4 }]],
      ['Two.', [{ speaker: 'ann', start: 0, end: 4 }]],
    ]);
  });
});

it('puts a note’s mark directly after its word, and keeps its text apart', () => {
  const { children, footnotes } = section('# 4. Letters\n\n(1) <Said by="ann">A word[^odd], and more.</Said>\n\n[^odd]: So printed.');
  expect(children[0]?.words?.marks).toEqual([{ note: 'odd', at: 6 }]);
  expect(footnotes.get('odd')?.text).toBe('So printed.');
});

it('leaves quotation marks, dashes and dots as they are printed', () => {
  expect(texts(`# 4. Letters\n\n(1) "A" -- 'b'... (c) 1/2 A's US$1`)[0]?.[1]).toBe(`"A" -- 'b'... (c) 1/2 A's US$1`);
});

describe('what is refused, with file and line', () => {
  it.each([
    ['(1) A *b*.', 3, 'emphasis'],
    ['(1) A [b](c).', 3, 'link'],
    ['(1) A `b`.', 3, 'inlineCode'],
    ['(1) A {b}.', 3, 'mdxTextExpression'],
    ['(1) A <b>c</b>.', 3, '<b>'],
    ['(1) www.example.org', 3, 'link'],
    ['(1) A  \nb.', 3, 'break'],
    ['- A', 3, 'list'],
    ['(1) <Said>A</Said>', 3, 'one attribute'],
    ['(1) <Said by="ann">A <Said by="bob">b</Said></Said>', 3, 'cannot stand inside another'],
    ['(1) A[^b].', 3, 'the note mark [^b] has no definition'],
    ['(1) A[^b].\n\n[^b]: One.\n\n[^b]: Two.', 7, 'defined twice'],
    ['(1) A[^b].\n\n[^b]: *One*.', 5, 'does not belong in a note'],
    ['(1) A[^b].\n\n[^b]: ', 5, 'a note is one paragraph of plain text'],
    ['(2) A.', 3, 'item (2) stands where (1) is expected'],
    ['(1) A.\n\n(1) B.', 5, 'item (1) stands where (2) is expected'],
    ['(1) A.\n\n(3) B.', 5, 'item (3) stands where (2) is expected'],
    ['(1) A.\n\n  2. B.', 5, 'point 2. of 4(1) stands where 1. is expected'],
    ['(1) A.\n\n  1. B.\n\n  3. C.', 7, 'point 3. of 4(1) stands where 2. is expected'],
    ['  1. B.', 3, 'before the first item'],
    ['A.', 3, 'before the first item'],
    ['(1) A.\n\n    B.', 5, 'no point stands above it'],
    ['(1) A.\n\n  1. B.\n\nC.', 7, 'follows point 4(1).1'],
    ['## Stamps', 3, 'begins with its number'],
    ['(1) A <Said by="ann">b', 3, 'not valid MDX'],
  ])('%j', (body, line, what) => {
    const parse = () => section(`# 4. Letters\n\n${body}`);
    expect(parse).toThrow(what);
    expect(parse).toThrow(new RegExp(`^letters\\.mdx:${line}: `));
  });

  it('a heading without its number, or with another than the front matter’s', () => {
    expect(() => section('# Letters')).toThrow('begins with its printed number, “# 4. …”');
    expect(() => section('# 5. Letters')).toThrow('the heading has number 5, the front matter “order: 4”');
    expect(() => section('(1) A.')).toThrow('begins with its printed heading');
  });
});
