/**
 * Remark plugin: an MDX file of the outline becomes a tree of components, numbered and annotated.
 * Block components (`Section`, `Statement`, …) get the id of their node and look the rest up in the
 * edition; inline marks are plain elements, so that no white space can come between words.
 */
import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { readBlocks } from '../../edition/blocks.ts';
import type { Section, Statement, Words } from '../../edition/outline.ts';
import type { Range } from '../../edition/pieces.ts';
import { nest, type Piece } from '../../edition/pieces.ts';
import { numberSection } from '../../edition/number.ts';

/** What the plugin must know beyond the file: names and notes come from elsewhere. */
export interface Annotations {
  /** Words of a statement to be linked, without overlap. */
  names(statement: Statement): Range<{ href: string }>[];
  /** Number and anchor of a note. */
  note(id: string): { number: number; href: string };
}

type Attributes = Record<string, string>;
type Inline = { said: string } | { name: string };

/**
 * @param isOutline tells the outline's files from other MDX, by path
 * @param annotations read once, when the first file comes, so that the configuration can be loaded without content
 */
export function remarkOutline(isOutline: (path: string) => boolean, annotations: () => Annotations) {
  let known: Annotations | undefined;
  return () =>
    (tree: Root, file: VFile): void => {
      if (!isOutline(file.path)) return;
      const matter = (file.data as { astro: { frontmatter: { slug: string; order: number } } }).astro.frontmatter;
      const section = numberSection(readBlocks(tree, String(file.value), file.path), { ...matter, file: file.path });
      tree.children = [sectionElement(section, (known ??= annotations()))];
    };
}

function sectionElement(section: Section, annotations: Annotations): RootContent {
  const words = (from: Words, ranges: Range<Inline>[] = []): RootContent[] =>
    nest(
      from.text,
      ranges,
      from.marks.map(({ at, note }) => ({ at, value: note })),
    ).map((piece) => inline(piece, annotations));
  const statement = (from: Statement): RootContent => {
    const speech = from.speech.map(({ start, end, speaker }) => ({ start, end, value: { said: speaker } }));
    const names = annotations.names(from).map(({ start, end, value }) => ({ start, end, value: { name: value.href }, closed: true }));
    return element('Statement', { id: from.id }, words(from, [...speech, ...names]));
  };
  return element('Section', { id: section.id }, [
    element('SectionTitle', { id: section.id }, words(section.title)),
    ...(section.date ? [element('DateLine', {}, words(section.date))] : []),
    ...section.statements.map(statement),
    ...section.items.map((item) =>
      element('Item', { id: item.id }, [
        ...(item.title ? [element('ItemTitle', { id: item.id }, words(item.title))] : []),
        ...item.statements.map(statement),
        ...item.points.map((point) => element('Point', { id: point.id }, point.statements.map(statement))),
      ]),
    ),
  ]);
}

function inline(piece: Piece<Inline, string>, annotations: Annotations): RootContent {
  if (piece.type === 'text') return { type: 'text', value: piece.text };
  if (piece.type === 'spot') {
    const { number, href } = annotations.note(piece.value);
    return element('a', { class: 'mark', href, 'data-n': `${number}`, 'aria-label': `Note ${number}`, 'data-apparatus': '' }, [], 'text');
  }
  const children = piece.pieces.map((each) => inline(each, annotations));
  return 'said' in piece.value
    ? element('span', { class: 'said', 'data-speaker': piece.value.said }, children, 'text')
    : element('a', { class: 'name', href: piece.value.name }, children, 'text');
}

function element(name: string, attributes: Attributes, children: RootContent[], level: 'flow' | 'text' = 'flow'): RootContent {
  const type = level === 'flow' ? 'mdxJsxFlowElement' : 'mdxJsxTextElement';
  const list = Object.entries(attributes).map(([key, value]): MdxJsxAttribute => ({ type: 'mdxJsxAttribute', name: key, value }));
  return { type, name, attributes: list, children } as RootContent;
}
