/** The MDX collections. Registers, timeline and the rest are JSON and are read by `edition/read.ts`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './edition/load.ts';
import { pageSchema } from './edition/schemas/page-schema.ts';
import { sectionSchema } from './edition/schemas/section-schema.ts';

const outline = defineCollection({
  loader: glob({ base: `${contentFolder}/outline`, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
  schema: sectionSchema,
});

const pages = defineCollection({ loader: glob({ base: `${contentFolder}/pages`, pattern: '*.mdx' }), schema: pageSchema });

export const collections = { outline, pages };
