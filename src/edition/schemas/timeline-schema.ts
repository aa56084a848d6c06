import { z } from 'astro/zod';
import { dateSchema } from './date-schema.ts';

const time = z.string().regex(/^\d{2}:\d{2}$/);

/** The meeting's clock and the history the outline speaks of. */
export const timelineSchema = z.strictObject({
  meeting: z.strictObject({
    date: z.iso.date(),
    /** Register id of the place. */
    place: z.string(),
    /** Speaker ids of those who held the meeting. */
    principals: z.array(z.string()).min(1),
    /** Parts in order, with the printed times; no time zone, where none is printed. */
    parts: z.array(z.strictObject({ label: z.string().min(1), start: time, end: time, statement: z.string() })).min(1),
    /** A sentence on what the source leaves open. */
    remark: z.string().min(1),
  }),
  history: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      date: dateSchema,
      /** End of a span of time. */
      end: dateSchema.optional(),
      label: z.string().min(1),
      statements: z.array(z.string()).min(1),
      /** Does the outline mention it, is it background, or did it follow? An event follows if and only if it is later than the meeting. */
      relation: z.enum(['mentioned', 'background', 'outcome']),
      /** Is the date printed in the outline, derived from it, or supplied by this edition? */
      dateSource: z.enum(['printed', 'derived', 'ours']),
      /** What a reader should know about the date. */
      remark: z.string().min(1).optional(),
      /** Id of the note whose sources have the date; a date of ours that is common knowledge has none. */
      note: z.string().optional(),
    }),
  ),
  /** What happens again and again, and so has no place on a line. */
  recurring: z.array(z.strictObject({ label: z.string().min(1), when: z.string().min(1), statements: z.array(z.string()).min(1) })),
});
