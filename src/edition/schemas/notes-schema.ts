import { z } from 'astro/zod';
import { dateSchema } from './date-schema.ts';

/** What a note does for its reader; told apart on the page. */
const noteKinds = ['sic', 'text', 'identification', 'history', 'outcome'] as const;

/** A source as a reader needs it: who published what, when, where it is found, and when it was read for this edition. */
const sourceSchema = z
  .strictObject({
    publisher: z.string().min(1),
    /** Title as published, or a description of the document. */
    title: z.string().min(1),
    /** Date of the document; null where it bears none. */
    date: dateSchema.nullable(),
    /** Address, only of official, archival, scholarly or press sources. */
    url: z.url().optional(),
    /** Where to find what has no address, or what else helps to find it: a document's number, a volume, where it is quoted. */
    where: z.string().min(1).optional(),
    /** Day on which it was read for this edition. */
    read: z.iso.date(),
  })
  .refine(
    ({ url, where }) => url !== undefined || where !== undefined,
    'a source has an address (“url”) or says where to find it (“where”)',
  );

/** What stands behind a note whose words are a GFM footnote in the MDX. */
export const notesSchema = z.array(
  z.strictObject({
    /** Name of the footnote (`[^varyag]` → `varyag`); published, so it never changes. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    kind: z.enum(noteKinds),
    /** The printed words that the note explains: they end at its mark. Without them the note is on the whole statement or heading. */
    lemma: z.string().min(1).optional(),
    sources: z.array(sourceSchema).default([]),
    /** What the note rests on, where it names no sources. */
    basis: z.enum(['sources', 'general knowledge', 'the text itself']),
    /** Words the note supplies for the printed ones (the right spelling of a misprint): a search for them finds the statement. */
    supplies: z.array(z.string().min(1)).default([]),
  }),
);
