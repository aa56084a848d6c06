import { z } from 'astro/zod';

/** Who is reported as speaking, in the order of the colours. Each is also an entry of `registers/persons.json` with the same id. */
export const speakersSchema = z
  .array(
    z.strictObject({
      /** Value of `<Said by="…">`. */
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      /** Full name. */
      name: z.string().min(1),
      /** Short name, shown in the margin. */
      label: z.string().min(1),
      /** Office held at the time. */
      role: z.string().min(1),
    }),
  )
  .min(1);
