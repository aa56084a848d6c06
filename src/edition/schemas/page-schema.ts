import { z } from 'astro/zod';

/** Front matter of an editorial page. */
export const pageSchema = z.strictObject({
  title: z.string().min(1),
  /** For search engines and link previews. */
  description: z.string().min(1).max(160),
});
