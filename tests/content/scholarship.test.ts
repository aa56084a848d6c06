/** What a careful editor would look for in the content, as far as a machine can. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';

const edition = loadEdition('content');
const { notes, names, timeline, others, about, formulas } = edition;

/** A sentence or a name of ours, and where it stands. */
interface OwnWords {
  where: string;
  text: string;
}

const pages = readdirSync('content/pages').map((file) => ({
  where: file,
  text: readFileSync(`content/pages/${file}`, 'utf8').replace(/`[^`]*`|<[^>]*>|\]\([^)]*\)/g, ' '),
}));

/** Everything that this edition says in its own voice. */
const ours: OwnWords[] = [
  ...notes.map(({ id, text }) => ({ where: `note ${id}`, text })),
  ...names.flatMap(({ id, headword, description }) => [headword, description].map((text) => ({ where: `name ${id}`, text }))),
  ...timeline.history.flatMap(({ id, label, remark }) => [label, remark ?? ''].map((text) => ({ where: `event ${id}`, text }))),
  ...timeline.recurring.map(({ label }) => ({ where: 'recurring events', text: label })),
  ...others.rows.flatMap(({ section, outline, columns }) =>
    [outline, ...columns.flatMap(({ cells }) => cells.map(({ text }) => text))].map((text) => ({
      where: `records on ${section.ref}`,
      text,
    })),
  ),
  ...others.records.flatMap(({ id, seen, description, where }) =>
    [seen, description, where ?? ''].map((text) => ({ where: `record ${id}`, text })),
  ),
  ...formulas
    .flatMap((each) => (each.act === null ? [each.why] : each.except.map(({ why }) => why)))
    .map((text) => ({ where: 'formulas', text })),
  ...[about.title, about.description, about.notice, about.source.compared, ...about.changes.map(({ what }) => what)].map((text) => ({
    where: 'edition.json',
    text,
  })),
  ...pages,
];

/** Names of bodies and places that are spelt in the American way; whoever bears them spells them so. */
const properNames = ['Japan Defense Agency', 'Maritime Self-Defense Force', 'Pearl Harbor', 'Eurasia Daily Monitor'];
const printed = names.flatMap(({ forms }) => forms.map((form) => (typeof form === 'string' ? form : form.text)));

/** Without what is quoted, and without what the source prints or a body is called. */
function inOurSpelling(text: string): string {
  const quoted = text.replace(/“[^”]*”/g, ' ');
  return [...properNames, ...printed].reduce(
    (rest, name) => rest.replaceAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), ' '),
    quoted,
  );
}

const american = [
  /\btheaters?\b/i,
  /\bdefenses?\b/i,
  /\bcenters?\b/i,
  /\b(colou?r)(?<!colour)\w*/i,
  /\b(labor|favor|honor|harbor|neighbor|behavior)\w*/i,
  /\bprograms?\b(?! (that|of the site|shares|runs|which|knows|checks))/i,
  /\b\w+(?<!s)ization\w*/i,
  /\b(organiz|recogniz|realiz|emphasiz|characteriz|normaliz|summariz|minimiz|standardiz)\w*/i,
  /\b(analyz|catalyz|paralyz)\w*/i,
  /\b(traveled|traveling|canceled|labeled|modeled|fulfill|enroll|skillful)\b/i,
  /\b(gray|catalog|dialog|plow|check-book|maneuver)\b/i,
  /\b(kilo|centi|milli)?meters?\b/i,
];

describe('our own prose', () => {
  it('is spelt in the British way', () => {
    const found = ours.flatMap(({ where, text }) =>
      american.flatMap((pattern) => pattern.exec(inOurSpelling(text))?.[0] ?? []).map((word) => `${where}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('has typographic quotes and apostrophes', () => {
    const found = ours.filter(({ text }) => /"|(?<=\p{L})'/u.test(text.replace(/^---[^]*?---/, ''))).map(({ where }) => where);
    expect(found).toEqual([]);
  });

  it('calls islands that two countries claim by the words of the outline only in quotation marks', () => {
    const disputed = names
      .filter(({ map }) => map?.caption)
      .flatMap(({ occurrences }) => occurrences.map(({ place, start, end }) => place.words.text.slice(start, end)));
    expect(disputed.length).toBeGreaterThan(0);
    const bare = ours.filter(({ text }) =>
      disputed.some((form) =>
        text
          .replace(/“[^”]*”/g, ' ')
          .toLowerCase()
          .includes(form.toLowerCase()),
      ),
    );
    expect(bare.map(({ where }) => where)).toEqual([]);
  });
});

describe('notes', () => {
  it('are one or two sentences', () => {
    // A full stop ends a sentence where a capital follows it; “St.”, “1.” and “U.S.” do not.
    const sentences = (text: string): number => text.replace(/“[^”]*”/g, '“”').split(/(?<![ (]\p{L}|\bSt|\d)[.] (?=[\p{Lu}“])/u).length;
    expect(notes.filter(({ text }) => sentences(text) > 2).map(({ id }) => id)).toEqual([]);
  });

  it('of a misprint say what is expected, not “sic” alone', () => {
    const misprints = notes.filter(({ kind }) => kind === 'sic');
    expect(misprints.length).toBeGreaterThan(0);
    for (const { id, text } of misprints) expect(text, id).toMatch(/^Sic: .{10,}/);
  });

  it('are numbered through the outline', () => {
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
  });

  it('are on printed words that end at their mark, or on the whole of their statement', () => {
    for (const { id, lemma, at, place } of notes) {
      expect(lemma ? lemma.end : place.words.text.length, id).toBe(at);
      if (lemma) expect(place.words.text.slice(lemma.start, lemma.end).trim().length, id).toBe(lemma.end - lemma.start);
    }
  });

  it('that rest on sources name publisher, title, date, where each is found and when it was read', () => {
    const sources = notes.flatMap(({ id, sources: list }) => list.map((source) => ({ id, ...source })));
    expect(sources.length).toBeGreaterThan(50);
    for (const { id, publisher, title, url, where, read, date } of sources) {
      expect(
        [publisher, title].every((each) => each.trim()),
        id,
      ).toBe(true);
      expect(url ?? where, id).toBeTruthy();
      expect(read <= about.date, `${id}: read after the date of this version`).toBe(true);
      if (date) expect(date.slice(0, 4) <= read.slice(0, 4), `${id}: dated after it was read`).toBe(true);
    }
  });

  it('rest on nothing but sources and the text', () => {
    expect(notes.filter(({ basis }) => basis === 'general knowledge').map(({ id }) => id)).toEqual([]);
  });
});

describe('versions', () => {
  it('are told in order, the newest first, and the newest is this one', () => {
    const dates = about.changes.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(about.changes[0]).toMatchObject({ version: about.version, date: about.date });
  });
});
