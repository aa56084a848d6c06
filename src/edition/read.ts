/** Reads `content/` from disk. Every file is checked against its schema; a fault is a sentence with the file's name. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import { parse as parseYaml } from 'yaml';
import { ContentError } from './content-error.ts';
import type { Section } from './outline.ts';
import { parseSection } from './parse.ts';
import { editionSchema } from './schemas/about-schema.ts';
import { exchangeSchema } from './schemas/exchange-schema.ts';
import { notesSchema } from './schemas/notes-schema.ts';
import { listGroups, nameGroups, registerSchema } from './schemas/register-schema.ts';
import { sectionSchema } from './schemas/section-schema.ts';
import { speakersSchema } from './schemas/speakers-schema.ts';
import { timelineSchema } from './schemas/timeline-schema.ts';

export type Group = (typeof nameGroups)[number] | (typeof listGroups)[number];
export type RegisterEntry = z.infer<typeof registerSchema>[number];

/** All of `content/`, checked file by file, not yet joined. */
export interface Content {
  about: z.infer<typeof editionSchema>;
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
 * @throws ContentError
 */
export function readContent(folder: string): Content {
  const path = (name: string): string => relative(process.cwd(), join(folder, name)) || name;
  const bytes = (name: string): Uint8Array => {
    try {
      return readFileSync(join(folder, name));
    } catch (error) {
      throw new ContentError(path(name), '', 'this file is missing or cannot be read', { cause: error });
    }
  };
  const text = (name: string): string => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes(name));
    } catch (error) {
      if (error instanceof ContentError) throw error;
      throw new ContentError(path(name), '', 'this file is not valid UTF-8; save it as UTF-8', { cause: error });
    }
  };
  const json = <T extends z.ZodType>(name: string, schema: T): z.infer<T> => {
    let value: unknown;
    try {
      value = JSON.parse(text(name));
    } catch (error) {
      if (error instanceof ContentError) throw error;
      throw new ContentError(path(name), '', `this is not valid JSON: ${(error as Error).message}`, { cause: error });
    }
    return check(schema, value, path(name));
  };

  return {
    path,
    about: json('edition.json', editionSchema),
    sections: readSections(folder, path, text),
    speakers: json('speakers.json', speakersSchema),
    registers: [...nameGroups, ...listGroups].map((group) => {
      const name = `registers/${group}.json`;
      return { group, file: path(name), entries: json(name, registerSchema) };
    }),
    notes: json('notes.json', notesSchema),
    exchange: json('exchange.json', exchangeSchema),
    timeline: json('timeline.json', timelineSchema),
    source: { file: path('source/outline.txt'), text: text('source/outline.txt'), bytes: bytes('source/outline.txt') },
  };
}

function readSections(folder: string, path: (name: string) => string, text: (name: string) => string): Section[] {
  let names: string[];
  try {
    names = readdirSync(join(folder, 'outline'))
      .filter((name) => name.endsWith('.mdx'))
      .sort();
  } catch (error) {
    throw new ContentError(path('outline'), '', 'this folder is missing; it holds the outline, one MDX file per section', { cause: error });
  }
  const sections = names
    .map((name) => {
      const file = path(`outline/${name}`);
      const source = text(`outline/${name}`);
      if (!source.endsWith('\n'))
        throw new ContentError(
          file,
          source.split('\n').length,
          'the file ends within a line, as if it had been cut off; end its last line with a line break',
        );
      const matter = /^---\n([\s\S]*?)\n---\n/.exec(source);
      if (!matter) throw new ContentError(file, 1, 'the file begins with front matter, “---”, slug and order, “---”');
      let data: unknown;
      try {
        data = parseYaml(matter[1] as string);
      } catch (error) {
        throw new ContentError(file, 1, `the front matter is not valid YAML: ${(error as Error).message}`, { cause: error });
      }
      // Empty lines in place of the front matter keep the line numbers of the file.
      const body = matter[0].replace(/[^\n]/g, '') + source.slice(matter[0].length);
      return parseSection(body, { ...check(sectionSchema, data, file), file });
    })
    .sort((a, b) => a.number - b.number);

  sections.forEach((section, index) => {
    if (section.number === index) return;
    const what =
      index > 0 && section.number === sections[index - 1]?.number
        ? `“order: ${section.number}” is used twice`
        : `section ${index} is missing: no file has “order: ${index}”`;
    throw new ContentError(section.file, '', what);
  });
  if (sections.length < 2)
    throw new ContentError(path('outline'), '', 'an outline has a preamble (order: 0) and at least one section (order: 1)');
  const slugs = new Map<string, string>();
  for (const { slug, file } of sections) {
    if (slugs.has(slug)) throw new ContentError(file, 'slug', `“${slug}” is also the slug of ${slugs.get(slug)}; addresses must differ`);
    slugs.set(slug, file);
  }
  return sections;
}

function check<T extends z.ZodType>(schema: T, value: unknown, file: string): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const key = (issue?.path ?? [])
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  throw new ContentError(file, key, issue?.message ?? 'this does not fit its schema', { cause: result.error });
}
