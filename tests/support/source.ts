/** The source file as a reader sees it: blocks and statements, found by lines and indents alone, with no code of the edition. */
import { readFileSync } from 'node:fs';

export interface SourceStatement {
  id: string;
  ref: string;
  section: string;
  /** As printed, number included. */
  text: string;
}

export interface Source {
  /** Printed blocks in order, the title first. */
  blocks: string[];
  /** Every section, item, point and statement, each id once. */
  nodes: { id: string; ref: string }[];
  /** Blocks of each section, its heading first. */
  sections: Map<string, string[]>;
  statements: SourceStatement[];
}

/** A paragraph with the node to which it belongs. */
interface Paragraph {
  node: string;
  ref: string;
  section: string;
  text: string;
}

/**
 * @param folder a content folder
 * @param after the line that stands after the end of the outline
 */
export function readSource(folder = 'content', after = 'Back to Index'): Source {
  const lines = readFileSync(`${folder}/source/outline.txt`, 'utf8').split('\n');
  if (lines.pop() !== after) throw new Error(`the source should end with “${after}”`);
  const sections = new Map<string, string[]>();
  const paragraphs: Paragraph[] = [];
  const parents = new Set<string>();
  const numbered = new Map<string, string>();
  let [section, item, point] = ['preamble', '', ''];
  let [itemRef, pointRef] = ['', ''];

  const printed = lines.filter((line) => line.trim() !== '');
  printed.forEach((line, index) => {
    const text = line.trim();
    const head = /^(\d+)\. /.exec(line);
    const bracketed = /^\((\d+)\) /.exec(line);
    const listed = /^ {2}(\d+)\. /.exec(line);
    if (head) {
      [section, item, point] = [`s${head[1]}`, '', ''];
    } else if (bracketed) {
      [item, point] = [`${section}-${bracketed[1]}`, ''];
      itemRef = `${section.slice(1)}(${bracketed[1]})`;
    } else if (listed) {
      point = `${item}-${listed[1]}`;
      pointRef = `${itemRef}.${listed[1]}`;
      parents.add(item);
    }
    if (head) numbered.set(section, head[1] ?? '');
    else if (bracketed || listed) numbered.set(point || item, point ? pointRef : itemRef);
    sections.set(section, [...(sections.get(section) ?? []), text]);

    // A title of an item is short and ends without a full stop.
    const isTitle = head !== null || index < 2 || (bracketed !== null && !text.endsWith('.'));
    if (!isTitle) paragraphs.push({ node: point || item || section, ref: point ? pointRef : item ? itemRef : 'Preamble', section, text });
  });

  const statements = paragraphs.map(({ node, ref, section: of, text }) => {
    const own = paragraphs.filter((one) => one.node === node);
    const isAlone = own.length === 1 && !parents.has(node);
    const n = own.findIndex((one) => one.text === text) + 1;
    return { id: isAlone ? node : `${node}-p${n}`, ref: isAlone ? ref : `${ref} ¶${n}`, section: of, text };
  });
  const nodes = new Map([...numbered, ...statements.map(({ id, ref }) => [id, ref] as const)]);
  return { blocks: printed.map((line) => line.trim()), nodes: [...nodes].map(([id, ref]) => ({ id, ref })), sections, statements };
}
