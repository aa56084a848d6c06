/** Fifty seeded corruptions of the real content: none passes in silence, none ends in a bare stack trace. */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { ContentError } from '../../src/edition/content-error.ts';
import type { Copy } from '../support/content.ts';
import { copyContent } from '../support/content.ts';

const seed = 20_030_110;
const timesEach = 5;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Chance {
  pick: <T>(list: readonly T[]) => T;
  between: (low: number, high: number) => number;
}

// The editorial pages are read by Astro alone, when the site is built.
const files = globSync('**/*.{mdx,json,txt}', { cwd: 'content', exclude: ['pages/**'] })
  .map((file) => file.split('\\').join('/'))
  .sort();
const sections = files.filter((file) => file.endsWith('.mdx') && !file.includes('preamble'));
const data = files.filter((file) => file.endsWith('.json'));
const registers = data.filter((file) => file.startsWith('registers/'));

/** Replaces what stands at one place of a file. */
function replaceAt(copy: Copy, file: string, index: number, length: number, by: string): void {
  const text = copy.read(file);
  copy.write(file, text.slice(0, index) + by + text.slice(index + length));
}

/** Where a pattern matches in a file. */
function places(copy: Copy, file: string, pattern: RegExp): { index: number; text: string }[] {
  return [...copy.read(file).matchAll(pattern)].map((match) => ({ index: match.index, text: match[0] }));
}

/** The printed letters of an outline file: no front matter, tags, note marks or notes. */
function printedLetters(copy: Copy, file: string): number[] {
  const blank = (match: string): string => ' '.repeat(match.length);
  const printed = copy.read(file).replace(/^---[\s\S]*?\n---\n|<[^>]*>|^\[\^[^\]]*\]:.*$|\[\^[^\]]*\]/gm, blank);
  return [...printed.matchAll(/[a-z]/gi)].map(({ index }) => index);
}

const otherLetter = (letter: string): string => (letter === 'x' ? 'y' : 'x');

/** Each spoils one file of the copy and says which one (or which two) the message may name. */
const kinds: Record<string, (copy: Copy, chance: Chance) => string | [string, string]> = {
  'a file is cut off': (copy, { pick, between }) => {
    const file = pick(files.filter((one) => one !== 'source/outline.txt'));
    const text = copy.read(file);
    copy.write(file, text.slice(0, between(Math.floor(text.length * 0.05), Math.floor(text.length * 0.95))));
    return file;
  },
  'two numbers are swapped': (copy, { pick }) => {
    const file = pick(sections);
    const text = copy.read(file);
    copy.write(
      file,
      text.replace(/\((1|2)\) /g, (_, n) => `(${3 - Number(n)}) `),
    );
    return file;
  },
  'a byte is not UTF-8': (copy, { pick, between }) => {
    const file = pick(files);
    const bytes = readFileSync(copy.path(file));
    bytes[between(0, bytes.length)] = 0xff;
    writeFileSync(copy.path(file), bytes);
    return file;
  },
  'a speaker is unknown': (copy, { pick }) => {
    const file = pick(sections);
    const { index, text } = pick(places(copy, file, /by="[a-z]+"/g));
    replaceAt(copy, file, index, text.length, text.replace(/"$/, 's"'));
    return file;
  },
  'JSON is broken': (copy, { pick }) => {
    const file = pick(data);
    const { index } = pick(places(copy, file, /"(?:[^"\\]|\\.)*"|[[\]{}:]/g).filter(({ text }) => text.length === 1));
    replaceAt(copy, file, index, 1, '');
    return file;
  },
  'a file is missing': (copy, { pick }) => {
    const file = pick(files);
    rmSync(copy.path(file));
    // Without a section the next one stands in its place; without the last, the words end too early.
    const at = sections.indexOf(file);
    return at < 0 ? (file.includes('preamble') ? sections[0]! : file) : [sections[at + 1] ?? sections[at - 1]!, 'source/outline.txt'];
  },
  'a letter of the outline is changed': (copy, { pick }) => {
    const file = pick(files.filter((one) => one.endsWith('.mdx')));
    const index = pick(printedLetters(copy, file));
    replaceAt(copy, file, index, 1, otherLetter(copy.read(file)[index]!));
    return file;
  },
  'a printed form is changed': (copy, { pick }) => {
    const file = pick(registers);
    const lists = places(copy, file, /"forms":\s*\[[^\]]*/g);
    const { index, text } = pick(lists);
    const form = pick([...text.matchAll(/(?<=[[,]\s*|"text": )"[^"]+"(?!:)/g)]);
    const letter = index + form.index + 1;
    replaceAt(copy, file, letter, 1, otherLetter(copy.read(file)[letter]!));
    return file;
  },
  'an id is changed': (copy, { pick }) => {
    const file = pick(['notes.json', 'speakers.json']);
    const { index, text } = pick(places(copy, file, /"id": "[^"]+"/g));
    replaceAt(copy, file, index, text.length, text.replace(/"$/, 'x"'));
    // What used to lead to the id leads nowhere now, and that is where it is noticed.
    return file === 'notes.json' ? ['notes.json', 'outline/'] : ['speakers.json', 'outline/'];
  },
  'a reference leads nowhere': (copy, { pick }) => {
    const file = pick(data.filter((one) => places(copy, one, /"s\d+(-[0-9p]+)*"/g).length > 0));
    const { index, text } = pick(places(copy, file, /"s\d+(-[0-9p]+)*"/g));
    replaceAt(copy, file, index, text.length, text.replace(/"$/, '-9"'));
    return file;
  },
};

describe.each(Object.entries(kinds))('%s', (kind, spoil) => {
  it.each(Array.from({ length: timesEach }, (_, index) => index + 1))('and is noticed (%i)', (time) => {
    const random = randomFrom(seed + Object.keys(kinds).indexOf(kind) * 100 + time);
    const between = (low: number, high: number): number => low + Math.floor(random() * (high - low));
    const copy = copyContent();
    const named = spoil(copy, { between, pick: (list) => list[between(0, list.length)]! });

    let error: unknown;
    try {
      loadEdition(copy.folder);
    } catch (thrown) {
      error = thrown;
    }
    expect(error, `spoilt: ${[named].flat().join(', ')}`).toBeInstanceOf(ContentError);
    const { message } = error as ContentError;
    expect(
      [named].flat().some((file) => message.includes(file)),
      `“${message}” names ${[named].flat().join(', ')}`,
    ).toBe(true);
    expect(message).toMatch(/: .{10}/s);
  });
});
