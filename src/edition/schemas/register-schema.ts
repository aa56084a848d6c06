import { z } from 'astro/zod';

/** Groups of the register, in the order in which they are shown; each is one file, `registers/<group>.json`. */
export const nameGroups = ['persons', 'places', 'organisations', 'agreements', 'events', 'projects', 'vessels', 'terms'] as const;
/** Lists that stand beside the register: found in the text like names, but never linked there. */
export const listGroups = ['quantities', 'dates'] as const;
export const groups = [...nameGroups, ...listGroups] as const;
export type Group = (typeof groups)[number];

/** A word of another script carries its language, so that it is read and set rightly. */
const word = z.union([z.string().min(1), z.strictObject({ text: z.string().min(1), lang: z.string().min(2) })]);

/** A printed form: everywhere, or only in the statements named (two places may both be "the hall"). */
const form = z.union([z.string().min(1), z.strictObject({ text: z.string().min(1), in: z.array(z.string()).min(1) })]);

/** One name, term, quantity or date of the register. */
const registerEntrySchema = z.strictObject({
  /** Anchor on the register page; published, so it never changes. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Name under which the entry is filed, as in a printed index. */
  headword: z.string().min(1),
  /** One sentence, ours. */
  description: z.string().min(1),
  /** What the source prints for it, verbatim; the build finds where. Case counts. */
  forms: z.array(form),
  /** Other names for the same thing: for searching, never shown as if printed. */
  aliases: z.array(word).default([]),
  /** Words that lead a reader here without meaning the same: never equated. */
  related: z.array(word).default([]),
  /** Ids of statements that mean it without naming it: an editor's judgment. */
  implied: z.array(z.string()).default([]),
  /** So frequent that it is indexed but not linked in the text. */
  passim: z.boolean().default(false),
  /** Wikidata item, only where its number was seen beside the name; `seen` says where. */
  wikidata: z
    .strictObject({ id: z.string().regex(/^Q[0-9]+$/), seen: z.string().min(1) })
    .nullable()
    .default(null),
  /** Places only: where its label stands on the map, in degrees; a region has no point there. */
  map: z
    .strictObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      kind: z.enum(['point', 'region']),
      /** What the map must add beside the label. */
      caption: z.string().min(1).optional(),
    })
    .optional(),
});

export const registerSchema = z.array(registerEntrySchema);
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** A word that leads to an entry: of another language than the page's it says which. */
export type Word = z.infer<typeof word>;
