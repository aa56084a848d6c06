/** Reads a content folder from disk. Every file is checked against its schema. */
import type { z } from 'astro/zod';
import type { Fault } from './content-error.ts';
import { ContentError } from './content-error.ts';
import { ContentReader } from './content-reader.ts';
import type { Section } from './outline.ts';
import { aboutSchema } from './schemas/about-schema.ts';
import { exchangeSchema } from './schemas/exchange-schema.ts';
import { notesSchema } from './schemas/notes-schema.ts';
import type { Group, RegisterEntry } from './schemas/register-schema.ts';
import { groups, registerSchema } from './schemas/register-schema.ts';
import { speakersSchema } from './schemas/speakers-schema.ts';
import { timelineSchema } from './schemas/timeline-schema.ts';

/** All of a content folder, checked file by file, not yet joined. */
export interface Content {
  about: z.infer<typeof aboutSchema>;
  /** Preamble first. */
  sections: Section[];
  speakers: z.infer<typeof speakersSchema>;
  registers: { group: Group; file: string; entries: RegisterEntry[] }[];
  notes: z.infer<typeof notesSchema>;
  exchange: z.infer<typeof exchangeSchema>;
  timeline: z.infer<typeof timelineSchema>;
  source: { file: string; text: string; bytes: Uint8Array };
  /** Path of a file of this content, for error messages. */
  path: (name: string) => string;
}

/**
 * @param folder the content folder, absolute
 * @throws ContentError with the faults of every file that cannot be read or does not fit its schema
 */
export function readContent(folder: string): Content {
  const faults: Fault[] = [];
  const reader = new ContentReader(folder);
  /** Continues with the next file after a fault, so that all faults are reported at once. */
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const parts = {
    about: attempt(() => reader.json('edition.json', aboutSchema)),
    speakers: attempt(() => reader.json('speakers.json', speakersSchema)),
    notes: attempt(() => reader.json('notes.json', notesSchema)),
    exchange: attempt(() => reader.json('exchange.json', exchangeSchema)),
    timeline: attempt(() => reader.json('timeline.json', timelineSchema)),
    source: attempt(() => reader.source()),
  };
  const registers = groups.flatMap((group) => {
    const name = `registers/${group}.json`;
    const entries = attempt(() => reader.json(name, registerSchema));
    return entries ? [{ group, file: reader.path(name), entries }] : [];
  });
  const files = attempt(() => reader.outlineFiles()) ?? [];
  const sections = files.flatMap((file) => attempt(() => reader.section(file)) ?? []).sort((a, b) => a.number - b.number);
  if (sections.length === files.length) faults.push(...misnumbered(sections, reader.path('outline')));

  const { about, speakers, notes, exchange, timeline, source } = parts;
  if (faults.length > 0 || !about || !speakers || !notes || !exchange || !timeline || !source) throw new ContentError(faults);
  return { about, speakers, notes, exchange, timeline, source, registers, sections, path: (name) => reader.path(name) };
}

/** Sections that are missing, or that share a number or an address. @param sections in the order of their numbers */
function misnumbered(sections: readonly Section[], folder: string): Fault[] {
  if (sections.length < 2)
    return [{ file: folder, at: '', what: 'an outline has a preamble (order: 0) and at least one section (order: 1)' }];
  const bySlug = Map.groupBy(sections, ({ slug }) => slug);
  const faults = [...bySlug].flatMap(([slug, [first, ...others]]) =>
    others.map(({ file }) => ({ file, at: 'slug', what: `“${slug}” is also the slug of ${first?.file}; addresses must differ` })),
  );
  const wrong = sections.findIndex((section, index) => section.number !== index);
  const section = sections[wrong];
  if (!section) return faults;
  const isTwice = section.number === sections[wrong - 1]?.number;
  const what = isTwice ? `“order: ${section.number}” is used twice` : `section ${wrong} is missing: no file has “order: ${wrong}”`;
  return [...faults, { file: section.file, at: '', what }];
}
