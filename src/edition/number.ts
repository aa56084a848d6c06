/**
 * Numbers the outline: the one place where ids and refs are made. Numbers come from the source, so they are read and checked
 * here, never counted. Another way of numbering changes this file and `blocks.ts` alone.
 */
import type { Block, Blocks } from './blocks.ts';
import { ContentError } from './content-error.ts';
import type { Level, Node, Section, Words } from './outline.ts';

/** Front matter of a file, and its path for error messages. */
export interface SectionHead {
  slug: string;
  order: number;
  file: string;
}

/** Id of the section whose front matter has this order. */
export function sectionId(order: number): string {
  return order === 0 ? 'preamble' : `s${order}`;
}

/**
 * The tree of one file: its section with items, points and paragraphs, each with id and ref.
 * A node that is one paragraph and nothing else has its words itself; otherwise its paragraphs are `-p1`, `-p2`, ….
 * @throws ContentError for the first block that is not numbered as it should be
 */
export function numberSection({ blocks, footnotes }: Blocks, head: SectionHead): Section {
  const fail = (line: number, what: string): never => {
    throw new ContentError([{ file: head.file, at: line, what }]);
  };
  const [first, ...rest] = blocks;
  if (first?.depth !== 1) return fail(first?.line ?? 1, 'the file begins with its printed heading, “# …”');

  const section = head.order === 0 ? preamble(first, rest.shift(), head, fail) : numberedSection(first, head, fail);
  section.footnotes = footnotes;
  let item: Node | undefined;
  let point: Node | undefined;
  for (const block of rest) {
    const printed = block.indented ? undefined : /^\((\d+)\) /.exec(block.text);
    if (block.depth > 0 && !printed)
      fail(block.line, "a heading within a section is an item's title and begins with its number, “## (1) …”");
    if (printed?.[1] !== undefined) {
      if (head.order === 0) fail(block.line, 'the preamble has no items');
      const [lead, number] = [printed[0], printed[1]];
      expectNext(number, section, 'item', (expected) => fail(block.line, `item (${number}) stands where (${expected}) is expected`));
      item = addNode(section, 'item', `(${number})`, number);
      point = undefined;
      const words = cut(block, lead.length);
      if (block.depth > 0) item.title = words;
      else addParagraph(item, words);
    } else if (block.point) {
      const number = block.point.slice(0, -1);
      if (!item) return fail(block.line, `point ${block.point} stands before the first item`);
      const { ref } = item;
      expectNext(number, item, 'point', (expected) => fail(block.line, `point ${number}. of ${ref} stands where ${expected}. is expected`));
      point = addNode(item, 'point', block.point, number);
      addParagraph(point, block);
    } else {
      const fault = misplaced(block, head.order, item, point);
      if (fault) fail(block.line, fault);
      addParagraph(point ?? item ?? section, block);
    }
  }
  lendIds(section);
  return section;
}

type Fail = (line: number, what: string) => never;

function preamble(title: Words, date: Block | undefined, head: SectionHead, fail: Fail): Section {
  if (!date || date.depth > 0) return fail(title.line, 'below the title stands the printed date, a paragraph of its own');
  return emptySection(head, { id: sectionId(0), ref: 'Preamble', marker: '', title, date: wordsOf(date) });
}

function numberedSection(heading: Words, head: SectionHead, fail: Fail): Section {
  const { order } = head;
  const number = /^(\d+)\. /.exec(heading.text);
  if (!number) return fail(heading.line, `a section's heading begins with its printed number, “# ${order}. …”`);
  if (Number(number[1]) !== order)
    fail(heading.line, `the heading has number ${number[1]}, the front matter “order: ${order}”; they must agree`);
  const title = cut(heading, number[0].length);
  return emptySection(head, { id: sectionId(order), ref: `${order}`, marker: `${order}.`, title, date: null });
}

function emptySection({ slug, order, file }: SectionHead, own: Pick<Section, 'id' | 'ref' | 'marker' | 'title' | 'date'>): Section {
  const section: Section = {
    ...own,
    level: 'section',
    number: order,
    slug,
    file,
    words: null,
    children: [],
    footnotes: new Map(),
    /** A section is its own section, so that every node has one. */
    get section() {
      return section;
    },
  };
  return section;
}

/** What is wrong with a paragraph without a number, or ''. */
function misplaced(block: Block, order: number, item: Node | undefined, point: Node | undefined): string {
  if (block.indented && !point) return 'an indented paragraph continues a point, but no point stands above it';
  if (!block.indented && point)
    return `a paragraph at the margin follows point ${point.ref}; indent it by four spaces if it belongs to the point`;
  return order > 0 && !item ? 'a paragraph stands before the first item, “(1) …”' : '';
}

function addNode(parent: Node, level: Level, marker: string, number: string): Node {
  const ref = level === 'item' ? `${parent.ref}(${number})` : `${parent.ref}.${number}`;
  const { section } = parent;
  const node: Node = { id: `${parent.id}-${number}`, ref, level, marker, title: null, words: null, children: [], section };
  parent.children.push(node);
  return node;
}

function addParagraph(parent: Node, block: Words): void {
  const number = parent.children.length + 1;
  const [id, ref] = [`${parent.id}-p${number}`, `${parent.ref} ¶${number}`];
  const { section } = parent;
  parent.children.push({ id, ref, level: 'paragraph', marker: '', title: null, words: wordsOf(block), children: [], section });
}

/** A node that is one paragraph and nothing else becomes that paragraph. */
function lendIds(node: Node): void {
  node.children.forEach(lendIds);
  const [only, ...others] = node.children;
  if (only?.level !== 'paragraph' || others.length > 0) return;
  node.words = only.words;
  node.children = [];
}

function expectNext(printed: string, parent: Node, level: Level, fail: (expected: number) => never): void {
  const expected = parent.children.filter((child) => child.level === level).length + 1;
  if (Number(printed) !== expected) fail(expected);
}

function wordsOf({ text, speech, marks, line }: Words): Words {
  return { text, speech, marks, line };
}

/** Takes a printed number off the front of words; what points into them moves along. */
function cut({ text, speech, marks, line }: Words, length: number): Words {
  return {
    text: text.slice(length),
    speech: speech.map((s) => ({ ...s, start: Math.max(0, s.start - length), end: s.end - length })),
    marks: marks.map((m) => ({ ...m, at: m.at - length })),
    line,
  };
}
