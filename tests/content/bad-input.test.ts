/** What stops the build: one fault each in a copy of the small outline, and the sentence that names it. */
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { ContentError } from '../../src/edition/content-error.ts';
import type { Copy } from '../support/content.ts';
import { copyContent } from '../support/content.ts';

const opening = 'outline/01-opening-remarks.mdx';
const bridge = 'outline/02-bridge.mdx';
const music = 'outline/03-music.mdx';

function faultOf(spoil: (copy: Copy) => void): ContentError {
  const copy = copyContent('tests/fixtures/small');
  spoil(copy);
  try {
    loadEdition(copy.folder);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('nothing was noticed');
}

function twoOfOneSlug(copy: Copy): void {
  copy.write('outline/03-bridge.mdx', copy.read(music).replace('slug: music', 'slug: bridge'));
  rmSync(copy.path(music));
}

it('tells all faults at once, file by file', () => {
  const { faults, message } = faultOf((copy) => {
    copy.change('registers/terms.json', '"forms": ["quiet water"]', '"forms": ["still water"]');
    copy.change('timeline.json', '"start": "09:30"', '"start": "09:31"');
    copy.change(opening, 'by="lintz"', 'by="linz"');
  });
  expect(faults.map(({ file }) => file.replace(/.*content-\w+\//, ''))).toEqual(['registers/terms.json', opening, 'timeline.json']);
  expect(message.split('\n').length).toBe(3);
});

it('loads the small outline as it is', () => {
  expect(() => loadEdition(copyContent('tests/fixtures/small').folder)).not.toThrow();
});

describe('the outline', () => {
  it.each<[string, (copy: Copy) => void, string, string]>([
    [
      'an unknown speaker',
      (c) => c.change(opening, 'by="lintz"', 'by="linz"'),
      `${opening}:8`,
      '<Said by="linz">: no such speaker; speakers.json has denwick, lintz, oskan',
    ],
    ['a missing number', (c) => c.change(opening, '(2) <Said', '<Said'), `${opening}:10`, 'the words differ from the source'],
    [
      'a missing number of an item that has a title',
      (c) => c.change(bridge, '## (2) Herring', '## Herring'),
      `${bridge}:12`,
      'begins with its number, “## (1) …”',
    ],
    ['a missing first number', (c) => c.change(opening, '(1) <Said', '<Said'), `${opening}:8`, 'a paragraph stands before the first item'],
    ['a repeated number', (c) => c.change(opening, '(2) <Said', '(1) <Said'), `${opening}:10`, 'item (1) stands where (2) is expected'],
    ['numbers out of order', (c) => c.change(music, '(2) <Said', '(3) <Said'), `${music}:12`, 'item (3) stands where (2) is expected'],
    [
      'points out of order',
      (c) => c.change(music, '  2. <Said', '  3. <Said'),
      `${music}:18`,
      'point 3. of 3(3) stands where 2. is expected',
    ],
    [
      'a section’s number that is not its place',
      (c) => c.change(music, '# 3. Music', '# 4. Music'),
      `${music}:6`,
      'the heading has number 4, the front matter “order: 3”',
    ],
    ['a section missing', (c) => rmSync(c.path(bridge)), music, 'section 2 is missing: no file has “order: 2”'],
    ['the last section missing', (c) => rmSync(c.path(music)), bridge, 'the words differ from the source'],
    ['the preamble missing', (c) => rmSync(c.path('outline/00-preamble.mdx')), opening, 'section 0 is missing: no file has “order: 0”'],
    [
      'two sections in one place',
      (c) => c.change(music, 'order: 3', 'order: 2'),
      music,
      'the heading has number 3, the front matter “order: 2”',
    ],
    ['two sections with one slug', (c) => twoOfOneSlug(c), 'outline/03-bridge.mdx:slug', '“bridge” is also the slug of'],
    [
      'a file named for another slug',
      (c) => c.change(music, 'slug: music', 'slug: songs'),
      `${music}:slug`,
      'by its slug and order it is called 03-songs.mdx',
    ],
    [
      'a slug that is the name of another collection',
      (c) => c.change(music, 'slug: music', 'slug: pages'),
      `${music}:slug`,
      '“pages” is the collection of editorial pages; choose another slug',
    ],
    ['an unknown key in the front matter', (c) => c.change(bridge, 'order: 2', 'order: 2\ntitle: Bridge'), bridge, 'title'],
    [
      'a slug that is none',
      (c) => c.change(bridge, 'slug: bridge', 'slug: The Bridge'),
      `${bridge}:slug`,
      'a slug is lower-case words joined by hyphens',
    ],
    ['no front matter', (c) => c.change(bridge, /^---[\s\S]*?---\n/, ''), `${bridge}:1`, 'the file begins with front matter'],
    [
      'a mark without a note',
      (c) => c.change(music, /\n\[\^repeated\]: .*\n/, ''),
      `${music}:10`,
      'the note mark [^repeated] has no definition',
    ],
    [
      'a note without a mark',
      (c) => c.change(music, 'Tesmark[^repeated]', 'Tesmark'),
      `${music}:20`,
      'the note [^repeated] is defined, but no mark [^repeated] stands in the text',
    ],
    [
      'a file cut off within its last note',
      (c) => c.change(music, /12 May 2032\.\n$/, '12 May'),
      `${music}:20`,
      'the file ends within a line',
    ],
    [
      'a changed word',
      (c) => c.change(music, 'was a joy', 'was the joy'),
      `${music}:10`,
      'source: … the Quillport Choir was a joy. I hope that',
    ],
    ['a changed heading', (c) => c.change(bridge, '(1) Cost', '(1) Costs'), `${bridge}:8`, 'here:   (1) Costs\n  source: (1) Cost'],
    [
      'a changed date',
      (c) => c.change('outline/00-preamble.mdx', 'May 3, 2031', 'May 4, 2031'),
      'outline/00-preamble.mdx',
      'the words differ from the source',
    ],
    [
      'a changed source',
      (c) => c.change('source/outline.txt', 'was a joy', 'was the joy'),
      'source/outline.txt',
      'the SHA-256 of the source is',
    ],
  ])('%s', (_, spoil, place, sentence) => {
    const { message } = faultOf(spoil);
    expect(message).toContain(place);
    expect(message).toContain(sentence);
  });
});

it('takes an event of the year or the day of the meeting for what the editors call it', () => {
  for (const date of ['2031', '2031-05', '2031-05-03'])
    for (const relation of ['mentioned', 'background', 'outcome']) {
      const copy = copyContent('tests/fixtures/small');
      const timeline = JSON.parse(copy.read('timeline.json'));
      Object.assign(timeline.history[1], { date, relation });
      copy.write('timeline.json', JSON.stringify(timeline));
      expect(() => loadEdition(copy.folder), `${date} ${relation}`).not.toThrow();
    }
});

describe('the data beside it', () => {
  const json = (file: string, what: string | RegExp, by: string) => (c: Copy) => c.change(file, what, by);
  it.each<[string, (copy: Copy) => void, string, string]>([
    ['a file that is missing', (c) => rmSync(c.path('registers/vessels.json')), 'registers/vessels.json', 'missing'],
    ['JSON that is none', json('timeline.json', '{', '{{'), 'timeline.json', 'this is not valid JSON'],
    ['an unknown key', json('speakers.json', '"label": "Lintz"', '"label": "Lintz", "party": "x"'), 'speakers.json:[1]', 'party'],
    ['a wrong value', json('edition.json', '"version": "1.2.0"', '"version": "two"'), 'edition.json:version', ''],
    [
      'a form that is not printed',
      json('registers/terms.json', '"forms": ["quiet water"]', '"forms": ["still water"]'),
      'registers/terms.json:quiet-water',
      '“still water” does not occur in the outline',
    ],
    [
      'a form limited to no statement',
      json('registers/persons.json', '"s3-1-p1"', '"s3-9"'),
      'registers/persons.json:denwick',
      'limited to s3-9, which is no statement',
    ],
    [
      'two names for the same words',
      json('registers/terms.json', '"quiet water"', '"Gull Rock"'),
      'registers/terms.json:quiet-water',
      'are already claimed by “gull-rock”',
    ],
    [
      'an id used twice',
      json('registers/vessels.json', '"id": "ferry"', '"id": "concert"'),
      'registers/vessels.json:concert',
      'is used twice',
    ],
    [
      'a note that nothing marks',
      json('notes.json', '"id": "venue"', '"id": "house"'),
      'outline/00-preamble.mdx',
      'the note [^venue] has no entry in',
    ],
    [
      'sources that are named as the basis and missing',
      json('notes.json', '"lemma": "in Quillport", "basis": "general knowledge"', '"lemma": "in Quillport", "basis": "sources"'),
      'notes.json:venue',
      'names at least one',
    ],
    [
      'a speaker who is no person',
      json('registers/persons.json', '"id": "oskan"', '"id": "oskar"'),
      'speakers.json:oskan',
      'also an entry of registers/persons.json',
    ],
    [
      'an answer to nothing',
      json('exchange.json', '"to": "s1-1"', '"to": "s1-9"'),
      'exchange.json:responses[0].to',
      '“s1-9” is no node of the outline',
    ],
    [
      'an act that the speaker is not reported with',
      json('exchange.json', 'thanked the choir', 'thanked the band'),
      'exchange.json:acts[3].words',
      '“thanked the band” does not stand in what oskan is reported as saying in 3(2)',
    ],
    [
      'a time that is not printed',
      json('timeline.json', '"start": "09:30"', '"start": "09:31"'),
      'timeline.json:meeting.parts[0]',
      'the time 09:31 is not printed in preamble',
    ],
    [
      'an event of no statement',
      json('timeline.json', '"statements": ["s3-1-p2", "s3-3-1"]', '"statements": ["s3-1-p9"]'),
      'timeline.json:history[2].statements',
      '“s3-1-p9” is no statement of the outline',
    ],
    [
      'something recurring of no statement',
      json(
        'timeline.json',
        '"when": "April of each year", "statements": ["s2-2-2"]',
        '"when": "April of each year", "statements": ["s2-9"]',
      ),
      'timeline.json:recurring[0].statements',
      '“s2-9” is no statement of the outline',
    ],
    [
      'a name that is meant in no statement',
      (c) => c.change('registers/vessels.json', '"forms"', '"implied": ["s9"], "forms"'),
      'registers/vessels.json',
      '“s9” is no statement of the outline',
    ],
    [
      'a meeting without a place',
      json('timeline.json', '"place": "quillport"', '"place": "quilport"'),
      'timeline.json:meeting.place',
      'is no entry of registers/places.json',
    ],
    [
      'a day that no calendar has',
      json('timeline.json', '"2032-05-12"', '"2032-02-30"'),
      'timeline.json:history[2].date',
      'there is no such date',
    ],
    [
      'a month that no calendar has',
      json('timeline.json', '"end": "1990-06"', '"end": "1990-16"'),
      'timeline.json:history[0].end',
      'there is no such date',
    ],
    [
      'an event that ends before it begins',
      json('timeline.json', '"end": "1990-06"', '"end": "1983"'),
      'timeline.json:history[0].end',
      '1983 lies before its beginning, 1984',
    ],
    [
      'an event of later days as one that the outline mentions',
      json('timeline.json', '"relation": "outcome"', '"relation": "mentioned"'),
      'timeline.json:history[2].relation',
      '2032-05-12 lies after the meeting of 2031-05-03: its relation should be “outcome”',
    ],
    [
      'an event of later days as background',
      json('timeline.json', '"relation": "outcome"', '"relation": "background"'),
      'timeline.json:history[2].relation',
      'its relation should be “outcome”',
    ],
    [
      'an outcome that came before the meeting',
      json('timeline.json', '"relation": "background"', '"relation": "outcome"'),
      'timeline.json:history[0].relation',
      '1984 lies before the meeting of 2031-05-03: an outcome follows it',
    ],
    [
      'a source of a day that no calendar has',
      json('notes.json', '"date": "2031-05-03"', '"date": "2031-05-32"'),
      'notes.json:[0].sources[0].date',
      'there is no such date',
    ],
    [
      'a source without address or place',
      json('notes.json', '"where": "Number 118, page 1", ', ''),
      'notes.json:[2].sources[0]',
      'or says where to find it',
    ],
    [
      'a lemma that does not end at its mark',
      json('notes.json', '"lemma": "to high"', '"lemma": "was to"'),
      'notes.json:to-high',
      'the lemma “was to” does not stand directly before the mark [^to-high]',
    ],
    [
      'a mark within the words and no lemma',
      json('notes.json', '"lemma": "to high", ', ''),
      'notes.json:to-high',
      'give the words that end at it as “lemma”',
    ],
    [
      'a reply that is printed and not listed',
      json('exchange.json', /\{"statement": "s2-1"[^}]*\},\n/, ''),
      'exchange.json:responses',
      '“in response” is printed in 2(1), but no response has these words',
    ],
    [
      'a reply in words that are not printed',
      json('exchange.json', '"words": "In response to this", "to": "s1-1"', '"words": "In reply", "to": "s1-1"'),
      'exchange.json:responses[0].words',
      '“In reply” is not printed once in 1(2)',
    ],
    [
      'a formula that is printed and not listed',
      json('exchange.json', /\{"act": "thanks"[^}]*\},\n/, ''),
      'exchange.json:formulas[4]',
      '“thanked” is printed in 3(2): list its words as an act (“thanks”), or except them and say why',
    ],
    [
      'a formula that is listed as another kind of act',
      json('exchange.json', '"act": "offers", "speaker"', '"act": "asks", "speaker"'),
      'exchange.json:formulas[2]',
      '“offered” is printed in 2(2).2: list its words as an act (“offers”)',
    ],
    [
      'a formula that nobody is reported with',
      json('exchange.json', '"formula": "regret"', '"formula": "regrets"'),
      'exchange.json:formulas[5]',
      '“regrets” is printed in no speech',
    ],
    [
      'a formula that stands in narration only',
      json('exchange.json', '"formula": "regret"', '"formula": "listened"'),
      'exchange.json:formulas[5]',
      '“listened” is printed in no speech',
    ],
    [
      'an exception that excepts nothing',
      json('exchange.json', 'the importance of the Sound Bridge', 'the Sound Bridge'),
      'exchange.json:formulas[1].except',
      '“the Sound Bridge” excepts nothing',
    ],
    [
      'a record on no section',
      json('records.json', '"section": "s3"', '"section": "s9"'),
      'records.json:rows[2]',
      '“s9” is no section of the outline',
    ],
    [
      'a record that nobody named',
      json('records.json', '"record": "herring-pact-text"', '"record": "herring"'),
      'records.json:rows[1]',
      '“herring” is no record',
    ],
    [
      'a record in no column',
      json('records.json', '"column": "documents", "short"', '"column": "papers", "short"'),
      'records.json:herring-pact-text',
      '“papers” is no column',
    ],
    [
      'a record that omits what nobody saw',
      json('records.json', '"says": "adds"', '"says": "omits"'),
      'records.json:rows[1]',
      '“herring-pact-text” was seen only in part: what it omits cannot be said',
    ],
    [
      'an event whose note is none',
      json('timeline.json', '"dateSource": "printed"', '"dateSource": "printed", "note": "pact"'),
      'timeline.json:history[1].note',
      '“pact” is no note',
    ],
    [
      'a line that is said not to be the outline’s and is not there',
      json('edition.json', 'Back to Contents', 'Back to Top'),
      'source/outline.txt',
      'the last line should be “Back to Top”',
    ],
  ])('%s', (_, spoil, place, sentence) => {
    const { message } = faultOf(spoil);
    expect(message).toContain(place);
    expect(message).toContain(sentence);
  });
});
