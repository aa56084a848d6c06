/** Reads a content folder from disk. Every file is checked against its schema. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { z } from 'astro/zod';
import type { Fault } from './content-error.ts';
import { ContentError } from './content-error.ts';
import type { Section } from './outline.ts';
import { parseSection } from './parse.ts';
import { misnumbered } from './section-order.ts';
import { aboutSchema } from './schemas/about-schema.ts';
import { exchangeSchema } from './schemas/exchange-schema.ts';
import { notesSchema } from './schemas/notes-schema.ts';
import { recordsSchema } from './schemas/records-schema.ts';
import type { Group, RegisterEntry } from './schemas/register-schema.ts';
import { groups, registerSchema } from './schemas/register-schema.ts';
import { sectionSchema } from './schemas/section-schema.ts';
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
  /** Other records of the meeting. */
  records: z.infer<typeof recordsSchema>;
  source: { file: string; text: string; bytes: Uint8Array };
  /** Path of a file of this content, for error messages. */
  path: (name: string) => string;
}

/** An MDX file of the outline. Its name gives its place and its slug: `04-letters.mdx`. */
export interface OutlineFile {
  name: string;
  slug: string;
}

/** The MDX files of the outline, by name. @throws where the folder cannot be read */
export function outlineFiles(folder: string): OutlineFile[] {
  return readdirSync(join(folder, 'outline'))
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => ({ name, slug: name.replace(/^\d+-|\.mdx$/g, '') }));
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
    records: attempt(() => reader.json('records.json', recordsSchema)),
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

  const { about, speakers, notes, exchange, timeline, records, source } = parts;
  if (faults.length > 0 || !about || !speakers || !notes || !exchange || !timeline || !records || !source) throw new ContentError(faults);
  return { about, speakers, notes, exchange, timeline, records, source, registers, sections, path: (name) => reader.path(name) };
}

class ContentReader {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  path(name: string): string {
    return relative(process.cwd(), join(this.#folder, name)) || name;
  }

  json<T extends z.ZodType>(name: string, schema: T): z.infer<T> {
    const text = this.#text(name);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      return this.#fail(name, '', `this is not valid JSON: ${messageOf(error)}`, error);
    }
    return this.#check(schema, value, name);
  }

  source(): Content['source'] {
    const name = 'source/outline.txt';
    return { file: this.path(name), text: this.#text(name), bytes: this.#bytes(name) };
  }

  outlineFiles(): OutlineFile[] {
    try {
      return outlineFiles(this.#folder);
    } catch (error) {
      return this.#fail('outline', '', 'this folder is missing; it holds the outline, one MDX file per section', error);
    }
  }

  section({ name, slug }: OutlineFile): Section {
    const file = `outline/${name}`;
    const source = this.#text(file);
    if (!source.endsWith('\n')) {
      const last = source.split('\n').length;
      this.#fail(file, last, 'the file ends within a line, as if it had been cut off; end its last line with a line break');
    }
    if (!/^---\n[\s\S]*?\n---\n/.test(source)) this.#fail(file, 1, 'the file begins with front matter, “---”, slug and order, “---”');
    const matter = this.#frontMatter(file, source);
    const head = this.#check(sectionSchema, matter.frontmatter, file);
    const section = parseSection(matter.content, { ...head, file: this.path(file) });
    if (head.slug !== slug || parseInt(name) !== head.order) {
      const rightName = `${String(head.order).padStart(2, '0')}-${head.slug}.mdx`;
      this.#fail(file, 'slug', `the name of the file and its front matter differ; by its slug and order it is called ${rightName}`);
    }
    return section;
  }

  #frontMatter(file: string, source: string): ReturnType<typeof parseFrontmatter> {
    try {
      // Empty lines in place of the front matter keep the line numbers of the file.
      return parseFrontmatter(source, { frontmatter: 'empty-with-lines' });
    } catch (error) {
      return this.#fail(file, 1, `the front matter is not valid YAML: ${messageOf(error)}`, error);
    }
  }

  #bytes(name: string): Uint8Array {
    try {
      return readFileSync(join(this.#folder, name));
    } catch (error) {
      return this.#fail(name, '', 'this file is missing or cannot be read', error);
    }
  }

  #text(name: string): string {
    const bytes = this.#bytes(name);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
      return this.#fail(name, '', 'this file is not valid UTF-8; save it as UTF-8', error);
    }
  }

  #check<T extends z.ZodType>(schema: T, value: unknown, name: string): z.infer<T> {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const faults = result.error.issues.map(({ path, message }) => ({ file: this.path(name), at: keyOf(path), what: message }));
    throw new ContentError(faults, { cause: result.error });
  }

  #fail(name: string, at: number | string, what: string, cause?: unknown): never {
    throw new ContentError([{ file: this.path(name), at, what }], { cause });
  }
}

/** `[3].forms` */
function keyOf(path: readonly PropertyKey[]): string {
  const key = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return key.replace(/^\./, '');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
