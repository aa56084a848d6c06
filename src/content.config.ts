/**
 * The MDX collections: one per section of the outline, found in the content folder and named by its slug, and the editorial
 * pages. Registers, timeline and the rest are JSON and are read by `edition/read.ts`.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './edition/load.ts';
import { outlineFiles } from './edition/read.ts';
import { pageSchema } from './edition/schemas/page-schema.ts';
import { pagesCollection, sectionSchema } from './edition/schemas/section-schema.ts';

const sections = outlineFiles(contentFolder).map(({ name, slug }) => {
  const loader = glob({ base: `${contentFolder}/outline`, pattern: name, generateId: () => slug });
  return [slug, defineCollection({ loader, schema: sectionSchema })] as const;
});

const pages = defineCollection({ loader: glob({ base: `${contentFolder}/pages`, pattern: '*.mdx' }), schema: pageSchema });

export const collections = { ...Object.fromEntries(sections), [pagesCollection]: pages };
