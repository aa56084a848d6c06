import { z } from 'astro/zod';

/** Front matter of one MDX file of the outline: only what the source itself does not print. */
export const sectionSchema = z.strictObject({
  /** Last part of the section's address, `/agenda/<slug>/`; published, so it never changes. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is lower-case words joined by hyphens'),
  /** Place in the document: 0 is the preamble, n is section n. */
  order: z.int().min(0),
});
