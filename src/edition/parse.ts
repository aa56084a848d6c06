/** One MDX file of the outline → its numbered section. Pure: text in, plain data out. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readBlocks } from './blocks.ts';
import { ContentError } from './content-error.ts';
import type { SectionHead } from './number.ts';
import { numberSection } from './number.ts';
import type { Section } from './outline.ts';

/** How GFM is read, here and in the Astro configuration. */
export const gfmOptions = { singleTilde: false };

const markdown = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, gfmOptions).freeze();

/**
 * @param source the file without its front matter, which is replaced by empty lines so that line numbers hold
 * @param head front matter, already checked, and the file's path
 * @throws ContentError with the first fault of the file: what follows it cannot be judged
 */
export function parseSection(source: string, head: SectionHead): Section {
  return numberSection(readBlocks(parseMdx(source, head.file), source, head.file), head);
}

function parseMdx(source: string, file: string): Root {
  try {
    return markdown.parse(source);
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    throw new ContentError([{ file, at: line ?? '', what: `this is not valid MDX: ${reason ?? String(error)}` }], { cause: error });
  }
}
