import { z } from 'astro/zod';
import { dateSchema } from './date-schema.ts';

/** What a note does for its reader; told apart on the page. */
export const noteKinds = ['sic', 'text', 'identification', 'history', 'outcome'] as const;

/** A source as a reader needs it. */
export const sourceSchema = z.strictObject({
  publisher: z.string().min(1),
  /** Title as published, or a description of the document. */
  title: z.string().min(1),
  /** Date of the document, where known. */
  date: dateSchema.optional(),
  /** Address, only of official, archival, scholarly or press sources. */
  url: z.url().optional(),
});

/** What stands behind a note whose words are a GFM footnote in the MDX. */
export const notesSchema = z.array(
  z.strictObject({
    /** Name of the footnote (`[^varyag]` → `varyag`); published, so it never changes. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    kind: z.enum(noteKinds),
    sources: z.array(sourceSchema).default([]),
    /** True where the note rests on general knowledge or on the printed text itself; says which. */
    basis: z.enum(['sources', 'general knowledge', 'the text itself']),
    /** Words the note supplies for the printed ones (the right spelling of a misprint): a search for them finds the statement. */
    supplies: z.array(z.string().min(1)).default([]),
  }),
);
