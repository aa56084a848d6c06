/** Remark plugin: the MDX of a section becomes one element that names its node. What is written for it comes from the edition. */
import { dirname, resolve } from 'node:path';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { sectionId } from '../../edition/number.ts';

/** @param folder in which the MDX of the outline lies, absolute; other MDX is left alone */
export function remarkOutline(folder: string) {
  return () =>
    (tree: Root, file: VFile): void => {
      if (dirname(resolve(file.path)) !== folder) return;
      const { frontmatter } = file.data.astro as { frontmatter: { order: number } };
      const id = { type: 'mdxJsxAttribute' as const, name: 'id', value: sectionId(frontmatter.order) };
      const node: MdxJsxFlowElement = { type: 'mdxJsxFlowElement', name: 'OutlineNode', attributes: [id], children: [] };
      tree.children = [node];
    };
}
