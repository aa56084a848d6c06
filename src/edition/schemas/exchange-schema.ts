import { z } from 'astro/zod';

/** Kinds of what a speaker is reported as doing with words. */
export const actKinds = ['asks', 'offers', 'thanks', 'agrees'] as const;

/** Printed words of a statement. */
const passage = { statement: z.string(), words: z.string().min(1) };

const exception = z.strictObject({
  ...passage,
  /** Why the formula is no act here, in a sentence. */
  why: z.string().min(1),
});

/** A formula that shows an act, or that might be taken for one. */
const formula = z.union([
  z.strictObject({
    formula: z.string().min(1),
    act: z.enum(actKinds),
    /** Where it is printed and shows none. */
    except: z.array(exception).default([]),
  }),
  z.strictObject({
    formula: z.string().min(1),
    act: z.null(),
    /** Why it never is one, in a sentence. */
    why: z.string().min(1),
  }),
]);

/** Who replied to whom, and what was asked, offered, thanked for or agreed to. */
export const exchangeSchema = z.strictObject({
  /** How the outline prints that something responds to something. Every place where it does stands in `responses`. */
  replyFormulas: z.array(z.string().min(1)).min(1),
  /** `words` of a statement, or of the sentence that leads in to its item, are printed as a response to the node `to`. */
  responses: z.array(z.strictObject({ ...passage, to: z.string() })),
  acts: z.array(
    z.strictObject({
      act: z.enum(actKinds),
      speaker: z.string(),
      /** The printed words that show the act, verbatim from that speaker's span. */
      ...passage,
    }),
  ),
  /** The rule by which acts are listed: every place where a formula is printed in speech is an act of its kind or an exception. */
  formulas: z.array(formula),
});
