import { z } from 'astro/zod';

/** A date as exact as it is known: `1950`, `1950-06` or `1950-06-30`; one that the calendar has. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/, 'a date is written 1950, 1950-06 or 1950-06-30')
  .refine((date) => z.iso.date().safeParse(`${date}-01-01`.slice(0, 10)).success, 'there is no such date');
