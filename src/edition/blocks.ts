/**
 * From the syntax tree of one MDX file to a flat list of printed blocks. Everything an outline does not
 * have (emphasis, links, code, expressions, other elements) is refused: it would change the words.
 */
import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { ContentError } from './content-error.ts';
import type { Mark, Speech, Words } from './outline.ts';

/** A heading or a paragraph with its words. */
export interface Block extends Words {
  /** Depth of a heading; 0 for a paragraph. */
  depth: number;
  /** List marker before a paragraph, `1.`, exactly as written, or ''. */
  point: string;
  /** Does it stand inside a point, that is indented? */
  indented: boolean;
}

export interface Blocks {
  blocks: Block[];
  footnotes: Map<string, { text: string; line: number }>;
}

interface Place {
  speaker?: string;
  point?: string;
  indented?: boolean;
}

type Said = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * @param source the MDX as written; positions in `tree` point into it
 * @param file path for error messages
 */
export function readBlocks(tree: Root, source: string, file: string): Blocks {
  const blocks: Block[] = [];
  const footnotes: Blocks['footnotes'] = new Map();

  const fail = (node: Nodes | undefined, what: string): never => {
    throw new ContentError([{ file, at: lineOf(node), what }]);
  };

  const speakerOf = (said: Said): string => {
    const by = said.attributes.length === 1 ? said.attributes[0] : undefined;
    if (by?.type !== 'mdxJsxAttribute' || by.name !== 'by' || typeof by.value !== 'string')
      return fail(said, 'a <Said> has one attribute, by="…", the id of a speaker in speakers.json');
    return by.value;
  };

  const readWords = (nodes: Nodes[], line: number, speaker?: string): Words => {
    const words: { text: string; speech: Speech[]; marks: Mark[] } = { text: '', speech: [], marks: [] };
    const read = (node: Nodes): void => {
      if (node.type === 'text') {
        const stray = /\[\^([^\]]*)\]/.exec(node.value);
        if (stray) fail(node, `the note mark [^${stray[1]}] has no definition; add “[^${stray[1]}]: …” at the foot of the file`);
        words.text += node.value.replace(/\s*\n\s*/g, ' ');
      } else if (node.type === 'footnoteReference') {
        words.marks.push({ note: node.identifier, at: words.text.length });
      } else if (isSaid(node)) {
        speak(speakerOf(node), node.children);
      } else if (node.type === 'paragraph') {
        node.children.forEach(read);
      } else {
        fail(node, `${nameOf(node)} does not belong in the words of an outline; write them as printed`);
      }
    };
    const speak = (by: string, children: Nodes[]): void => {
      if (words.speech.some(({ end }) => end > words.text.length)) fail(children[0], 'a <Said> cannot stand inside another');
      const start = words.text.length;
      const index = words.speech.push({ speaker: by, start, end: Infinity }) - 1;
      children.forEach(read);
      words.speech[index] = { speaker: by, start, end: words.text.length };
    };
    if (speaker === undefined) nodes.forEach(read);
    else speak(speaker, nodes);
    return { ...words, line };
  };

  const walk = (nodes: RootContent[], place: Place): void => {
    nodes.forEach((node, index) => {
      const line = lineOf(node);
      const indented = place.indented === true || (node.position?.start.column ?? 1) > 1;
      const point = index === 0 ? (place.point ?? '') : '';
      const add = (children: Nodes[], speaker = place.speaker): void => {
        blocks.push({ depth: 0, point, indented, ...readWords(children, line, speaker) });
      };

      if (node.type === 'heading') {
        blocks.push({ depth: node.depth, point: '', indented: false, ...readWords(node.children, line) });
      } else if (node.type === 'paragraph') {
        add(node.children);
      } else if (node.type === 'list' && node.ordered === true) {
        for (const item of node.children) {
          const marker = /^\d+\./.exec(source.slice(item.position?.start.offset))?.[0];
          const marked = marker ?? fail(item, 'a point is written “1. ” with a full stop, as printed');
          walk(item.children, { ...place, indented: true, point: marked });
        }
      } else if (node.type === 'footnoteDefinition') {
        if (footnotes.has(node.identifier)) fail(node, `the note [^${node.identifier}] is defined twice`);
        footnotes.set(node.identifier, { text: readNote(node, fail), line });
      } else if (isSaid(node) && node.children.every(isPhrasing)) {
        // MDX takes a paragraph of nothing but elements apart: what stands on the same line belongs together.
        const previous = nodes[index - 1];
        const gap = previous && isSaid(previous) ? between(source, previous, node) : '\n';
        const block = gap.includes('\n') ? undefined : blocks.at(-1);
        if (block) append(block, gap, readWords([node], line));
        else add([node], undefined);
      } else if (isSaid(node)) {
        walk(node.children, { indented, point, speaker: speakerOf(node) });
      } else {
        fail(node, `${nameOf(node)} does not belong in an outline; only headings, paragraphs, numbered points, <Said> and notes do`);
      }
    });
  };

  walk(tree.children, {});
  return { blocks, footnotes };
}

function append(block: Block, gap: string, more: Words): void {
  const shift = block.text.length + gap.length;
  block.text += gap + more.text;
  block.speech.push(...more.speech.map((s) => ({ ...s, start: s.start + shift, end: s.end + shift })));
  block.marks.push(...more.marks.map((m) => ({ ...m, at: m.at + shift })));
}

function readNote(note: FootnoteDefinition, fail: (node: Nodes, what: string) => never): string {
  const only = note.children.length === 1 ? note.children[0] : undefined;
  if (only?.type !== 'paragraph') return fail(note, 'a note is one paragraph of plain text');
  return only.children
    .map((child) => (child.type === 'text' ? child.value : fail(child, `${nameOf(child)} does not belong in a note; notes are plain text`)))
    .join('')
    .replace(/\s*\n\s*/g, ' ');
}

function isSaid(node: Nodes): node is Said {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Said';
}

function isPhrasing(node: Nodes): boolean {
  return node.type === 'text' || node.type === 'footnoteReference' || node.type === 'mdxJsxTextElement';
}

function between(source: string, before: Nodes, after: Nodes): string {
  return source.slice(before.position?.end.offset, after.position?.start.offset);
}

function nameOf(node: Nodes): string {
  return 'name' in node && node.name ? `<${node.name}>` : `Markdown's “${node.type}”`;
}

function lineOf(node: Nodes | undefined): number {
  return node?.position?.start.line ?? 0;
}
