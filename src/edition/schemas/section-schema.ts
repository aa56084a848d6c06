import { z } from 'astro/zod';

/** Name of the collection of editorial pages. */
export const pagesCollection = 'pages';

/** Front matter of one MDX file of the outline: only what the source itself does not print. */
export const sectionSchema = z.strictObject({
  /** Last part of the section's address, `/agenda/<slug>/`; published, so it never changes. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is lower-case words joined by hyphens')
    // Each section is a collection named by its slug, beside the collection of editorial pages.
    .refine((slug) => slug !== pagesCollection, `“${pagesCollection}” is the collection of editorial pages; choose another slug`),
  /** Place in the document: 0 is the preamble, n is section n. The file is named for order and slug: `04-letters.mdx`. */
  order: z.int().min(0),
});
