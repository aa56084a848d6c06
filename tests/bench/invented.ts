/** Writes an invented outline of any length as a content folder: the same for the same seed, shaped like a real one. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const model = 'tests/fixtures/small';
const speakers = ['denwick', 'lintz', 'oskan'] as const;
const printed = { denwick: 'Chancellor Denwick', lintz: 'President Lintz', oskan: 'Envoy Oskan' };

/** Items of a section, statements of an item, words of a statement, names and notes of a section: about what a real outline has. */
const shape = { items: 3, statements: 2, words: 60, names: 9, notes: 6 };

type Random = () => number;

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Words as a text has them: mostly one used before, so that few are frequent and most are rare; a fresh one at a
 * rate that falls with the length of the text, so that the vocabulary grows as in real texts.
 */
function vocabulary(random: Random): () => string {
  const used = ['the', 'of', 'and', 'to', 'in'];
  const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] as string;
  const fresh = (): string =>
    Array.from(
      { length: 2 + Math.floor(random() * 2) },
      () => pick('bdfghklmnprstv') + pick('aeiou') + (random() < 0.4 ? pick('nrsl') : ''),
    ).join('');
  return () => {
    const word = random() < 3 * used.length ** -0.45 ? fresh() : (used[Math.floor(random() * used.length)] as string);
    used.push(word);
    return word;
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** @returns a word of about three sections, to search for */
export function writeInvented(folder: string, sections: number, seed = 1): string {
  const random = randomFrom(seed);
  const word = vocabulary(random);
  const write = (file: string, data: unknown): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), typeof data === 'string' ? data : JSON.stringify(data, null, 1));
  };
  for (const part of ['pages', 'speakers.json', 'outline/00-preamble.mdx'])
    cpSync(join(model, part), join(folder, part), { recursive: true });
  const source: string[] = [];
  const notes: object[] = [];
  const registers: Record<'places' | 'terms', object[]> = { places: [], terms: [] };
  const where = new Map<string, Set<number>>();

  for (let n = 1; n <= sections; n++) {
    const title = `${n}. ${capital(word())} and ${capital(word())}`;
    const mdx = [`---\nslug: section-${n}\norder: ${n}\n---`, `# ${title}`];
    const plain = [title];
    const names = Array.from({ length: shape.names }, (_, i) => `${capital(word())} Place${n}x${i}`);
    names.forEach((headword, i) => {
      const group = i % 2 ? 'terms' : 'places';
      registers[group].push({
        id: `name-${n}-${i}`,
        headword,
        description: `Invented for section ${n}.`,
        forms: [headword],
        aliases: [`${capital(word())}a${n}x${i}`],
        ...(group === 'places' && i === 0 && { map: { lat: 54 + random() * 3, lon: 10 + random() * 6, kind: 'point' } }),
      });
    });
    const footnotes: string[] = [];
    let at = 0;
    for (let item = 1; item <= shape.items; item++)
      for (let s = 0; s < shape.statements; s++) {
        const speaker = speakers[at % speakers.length] as (typeof speakers)[number];
        const words = Array.from({ length: shape.words }, () => word());
        for (const each of words) if (each.length > 5) where.set(each, (where.get(each) ?? new Set()).add(n));
        // Every statement has a name and a note; some have two.
        const mine = names.filter((_, i) => i % (shape.items * shape.statements) === at);
        mine.forEach((name, i) => words.splice(5 + 7 * i, 0, name));
        const note = `n${n}-${at}`;
        notes.push({ id: note, kind: 'history', basis: 'general knowledge' });
        footnotes.push(`[^${note}]: ${capital(Array.from({ length: 20 }, () => word()).join(' '))}.`);
        const text = `${printed[speaker]} stated that ${words.join(' ')}`;
        const number = s === 0 ? `(${item}) ` : '';
        mdx.push(`${number}<Said by="${speaker}">${text}[^${note}].</Said>`);
        plain.push(`${number}${text}.`);
        at++;
      }
    write(`outline/${String(n).padStart(2, '0')}-section-${n}.mdx`, `${[...mdx, ...footnotes].join('\n\n')}\n`);
    source.push(...plain);
  }

  const preamble = readFileSync(join(model, 'source/outline.txt'), 'utf8').split('\n\n').slice(0, 3);
  const text = `${[...preamble, ...source, 'Back to Contents'].join('\n\n')}\n`;
  write('source/outline.txt', text);
  const about = JSON.parse(readFileSync(join(model, 'edition.json'), 'utf8')) as { source: object };
  write('edition.json', { ...about, records: [], source: { ...about.source, sha256: createHash('sha256').update(text).digest('hex') } });
  const kept = (JSON.parse(readFileSync(join(model, 'notes.json'), 'utf8')) as { id: string }[]).filter(({ id }) =>
    ['summary-not-record', 'venue'].includes(id),
  );
  write('notes.json', [...kept, ...notes]);
  write(
    'registers/persons.json',
    speakers.map((id) => ({ id, headword: capital(id), description: 'A speaker.', forms: [printed[id]], aliases: [capital(id)] })),
  );
  write('registers/places.json', [
    {
      id: 'quillport',
      headword: 'Quillport',
      description: 'A harbour.',
      forms: ['Quillport'],
      map: { lat: 55.5, lon: 11.2, kind: 'point' },
    },
    ...registers.places,
  ]);
  write('registers/terms.json', registers.terms);
  for (const group of ['organisations', 'agreements', 'events', 'projects', 'vessels', 'quantities', 'dates'])
    write(`registers/${group}.json`, []);
  const timeline = JSON.parse(readFileSync(join(model, 'timeline.json'), 'utf8')) as object;
  write('timeline.json', {
    ...timeline,
    history: Array.from({ length: Math.min(sections, 30) }, (_, i) => ({
      id: `event-${i}`,
      date: `${1900 + i}`,
      label: `Event ${i}`,
      statements: [`s${i + 1}-1-p1`],
      relation: 'mentioned',
      dateSource: 'ours',
    })),
    recurring: [],
  });
  write('exchange.json', {
    responses: Array.from({ length: sections }, (_, i) => ({ statement: `s${i + 1}-2-p1`, to: `s${i + 1}-1-p1` })),
    acts: [],
  });
  return [...where].find(([, found]) => found.size === 3)?.[0] ?? ([...where.keys()][0] as string);
}
