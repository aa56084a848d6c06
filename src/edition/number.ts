/**
 * Numbers the outline: the one place where ids and refs are made. Numbers come from the source, so they
 * are read and checked here, never counted on their own.
 */
import type { Block, Blocks } from './blocks.ts';
import { ContentError } from './content-error.ts';
import type { Item, Node, Point, Section, Statement, Words } from './outline.ts';

/** Front matter of the file, and its path for error messages. */
interface Head {
  slug: string;
  order: number;
  file: string;
}

/**
 * The tree of one file: its section with items, points and statements, each with id and ref.
 * A node that is one paragraph and nothing else lends it its id; otherwise paragraphs are `-p1`, `-p2`, ….
 */
export function numberSection({ blocks, footnotes }: Blocks, head: Head): Section {
  const fail = (block: Words, what: string): never => {
    throw new ContentError(head.file, block.line, what);
  };
  const [first, ...rest] = blocks;
  if (first?.depth !== 1) throw new ContentError(head.file, first?.line ?? 1, 'the file begins with its printed heading, “# …”');

  const isPreamble = head.order === 0;
  const section: Section = {
    ...(isPreamble ? { id: 'preamble', ref: 'Preamble' } : { id: `s${head.order}`, ref: `${head.order}` }),
    number: head.order,
    slug: head.slug,
    file: head.file,
    title: first,
    date: null,
    statements: [],
    items: [],
    footnotes,
  };
  if (isPreamble) {
    const date = rest.shift();
    if (!date || date.depth > 0)
      throw new ContentError(head.file, first.line, 'below the title stands the printed date, a paragraph of its own');
    section.date = date;
  } else {
    const number = /^(\d+)\. /.exec(first.text);
    if (!number) fail(first, `a section's heading begins with its printed number, “# ${head.order}. …”`);
    else if (Number(number[1]) !== head.order)
      fail(first, `the heading has number ${number[1]}, the front matter “order: ${head.order}”; they must agree`);
    section.title = cut(first, (number as RegExpExecArray)[0].length);
  }

  let item: Item | undefined;
  let point: Point | undefined;
  for (const block of rest) {
    const printed = block.indented ? null : /^\((\d+)\) /.exec(block.text);
    if (block.depth > 0 && !printed) fail(block, "a heading within a section is an item's title and begins with its number, “## (1) …”");
    let words: Words = block;
    let marker = '';
    if (printed) {
      const [lead, n] = printed as unknown as [string, string];
      if (isPreamble) fail(block, 'the preamble has no items');
      expectNext(n, section.items.length, (expected) => fail(block, `item (${n}) stands where (${expected}) is expected`));
      item = { id: `${section.id}-${n}`, ref: `${section.ref}(${n})`, marker: `(${n})`, title: null, statements: [], points: [] };
      section.items.push(item);
      point = undefined;
      words = cut(block, lead.length);
      if (block.depth > 0) {
        item.title = words;
        continue;
      }
      marker = item.marker;
    } else if (block.point) {
      if (!item) return fail(block, `point ${block.point} stands before the first item`);
      const n = block.point.slice(0, -1);
      expectNext(n, item.points.length, (expected) => fail(block, `point ${n}. of ${item?.ref} stands where ${expected}. is expected`));
      point = { id: `${item.id}-${n}`, ref: `${item.ref}.${n}`, statements: [] };
      item.points.push(point);
      marker = block.point;
    } else if (block.indented && !point) {
      fail(block, 'an indented paragraph continues a point, but no point stands above it');
    } else if (!block.indented && point) {
      fail(block, `a paragraph at the margin follows point ${point.ref}; indent it by four spaces if it belongs to the point`);
    } else if (!isPreamble && !item) {
      fail(block, 'a paragraph stands before the first item, “(1) …”');
    }
    const own = (point ?? item ?? section).statements;
    own.push({
      id: '',
      ref: '',
      section: section.id,
      marker,
      indent: indentOf(block),
      text: words.text,
      speech: words.speech,
      marks: words.marks,
      line: words.line,
    });
  }

  name(section, section.statements, section.items.length === 0);
  for (const each of section.items) {
    name(each, each.statements, each.points.length === 0);
    for (const p of each.points) name(p, p.statements, true);
  }
  return section;
}

function name(node: Node, statements: Statement[], alone: boolean): void {
  statements.forEach((statement, index) => {
    const lent = alone && statements.length === 1;
    statement.id = lent ? node.id : `${node.id}-p${index + 1}`;
    statement.ref = lent ? node.ref : `${node.ref} ¶${index + 1}`;
  });
}

function indentOf(block: Block): number {
  if (!block.indented) return 0;
  return block.point ? 2 : 4;
}

function expectNext(printed: string, before: number, fail: (expected: number) => never): void {
  if (Number(printed) !== before + 1) fail(before + 1);
}

/** Takes a printed number off the front of words; what points into them moves along. */
function cut(words: Words, length: number): Words {
  return {
    text: words.text.slice(length),
    speech: words.speech.map((s) => ({ ...s, start: Math.max(0, s.start - length), end: s.end - length })),
    marks: words.marks.map((m) => ({ ...m, at: m.at - length })),
    line: words.line,
  };
}
