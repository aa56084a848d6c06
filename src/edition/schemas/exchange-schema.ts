import { z } from 'astro/zod';

/** Who replied to whom, and what was asked, offered, thanked for or agreed to. */
export const exchangeSchema = z.strictObject({
  /** `statement` is printed as an answer to `to` ("In response to this, …"). */
  responses: z.array(z.strictObject({ statement: z.string(), to: z.string() })),
  acts: z.array(
    z.strictObject({
      act: z.enum(['asks', 'offers', 'thanks', 'agrees']),
      speaker: z.string(),
      statement: z.string(),
      /** The printed words that show the act, verbatim from that speaker's span. */
      words: z.string().min(1),
    }),
  ),
});
