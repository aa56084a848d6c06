import { z } from 'astro/zod';

/** What this edition says of itself and of its source. */
export const aboutSchema = z.strictObject({
  /** Title of the edition. */
  title: z.string().min(1),
  /** Short name for the head of every page. */
  short: z.string().min(1),
  /** The same in at most 16 characters, for a browser's list of searches. */
  shortest: z.string().min(1).max(16),
  /** One sentence for search engines and link previews. */
  description: z.string().min(1),
  /** The sentence at the foot of every page that says whose edition this is, and whose it is not. */
  notice: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Date of this version. */
  date: z.iso.date(),
  /** Who answers for it: a person or a body, by name; null until somebody puts their name to it. */
  responsible: z.string().min(1).nullable(),
  /** Licence of our notes and data. */
  licence: z.strictObject({ name: z.string().min(1), url: z.url() }),
  changes: z.array(z.strictObject({ version: z.string(), date: z.iso.date(), what: z.string().min(1) })).min(1),
  source: z.strictObject({
    /** Author and publisher of the outline. */
    publisher: z.string().min(1),
    /** How a speaker's words are attributed: "as reported by …". */
    reportedBy: z.string().min(1),
    /** Language of the outline's text. */
    lang: z.string().min(2),
    /** Page on which the publisher issued it. */
    url: z.url(),
    /** The publisher's credit line, without address and date. */
    credit: z.string().min(1),
    licence: z.strictObject({ name: z.string().min(1), url: z.url(), remark: z.string().min(1) }),
    /** Date of the copy, or null where it is not known. */
    copied: z.iso.date().nullable(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** With how much of the publisher's page the file was compared, in a sentence. */
    compared: z.string().min(1),
    /** Lines of the file that are not part of the outline. */
    notOutline: z.array(z.string().min(1)),
  }),
});
