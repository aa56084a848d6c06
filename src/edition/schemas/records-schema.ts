import { z } from 'astro/zod';
import { dateSchema } from './date-schema.ts';

/** What another record does, compared with this outline. */
export const comparisons = ['agrees', 'adds', 'differs', 'omits'] as const;

/** Another record of the same meeting. Nothing of its text is reproduced beyond a few quoted words. */
const record = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** Column of the comparison in which it stands. */
    column: z.string(),
    /** What it is called in a list: “The other side’s account”. */
    short: z.string().min(1),
    title: z.string().min(1),
    /** Set where the title is our description, in our language. */
    isOurTitle: z.boolean().default(false),
    publisher: z.string().min(1),
    date: dateSchema,
    /** Language. */
    lang: z.string().min(2),
    url: z.url().optional(),
    /** Where to find what has no address. */
    where: z.string().min(1).optional(),
    /** Day on which it was read for this edition. */
    read: z.iso.date(),
    /** How much of it was seen; only of what was seen whole can be said what it omits. */
    extent: z.enum(['whole', 'part']),
    /** The same in words. */
    seen: z.string().min(1),
    /** What it is, in a sentence. */
    description: z.string().min(1),
  })
  .refine(
    ({ url, where }) => url !== undefined || where !== undefined,
    'a record has an address (“url”) or says where to find it (“where”)',
  );

/** The other records of the meeting beside this outline, subject by subject. */
export const recordsSchema = z.strictObject({
  columns: z.array(z.strictObject({ id: z.string().min(1), title: z.string().min(1) })),
  records: z.array(record),
  rows: z.array(
    z.strictObject({
      /** Id of a section. */
      section: z.string(),
      /** What this outline reports on the subject, in our words. */
      outline: z.string().min(1),
      /** What a record says on it, in our words. */
      cells: z.array(z.strictObject({ record: z.string(), says: z.enum(comparisons), text: z.string().min(1) })),
    }),
  ),
});
