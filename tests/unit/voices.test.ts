/** Who says what, and who replied to whom. */
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { answeredBy, repliesOf, speakersIn, stretchesOf } from '../../src/edition/voices.ts';

const words = (text: string, ...speech: [speaker: string, start: number, end: number][]) => ({
  text,
  speech: speech.map(([speaker, start, end]) => ({ speaker, start, end })),
  marks: [],
  line: 1,
});

describe('the stretches of a statement', () => {
  it('are speech and the narration between, in the order of the text', () => {
    expect(stretchesOf(words('He said yes. She left. No.', ['ann', 0, 12], ['bob', 23, 26]))).toEqual([
      { speaker: 'ann', start: 0, end: 12 },
      { speaker: null, start: 12, end: 23 },
      { speaker: 'bob', start: 23, end: 26 },
    ]);
  });

  it('leave out what has no letter and no digit', () => {
    expect(stretchesOf(words('Yes. No.', ['ann', 0, 4], ['bob', 5, 8])).map(({ speaker }) => speaker)).toEqual(['ann', 'bob']);
  });

  it('are all narration where nobody speaks', () => {
    expect(stretchesOf(words('Silence.'))).toEqual([{ speaker: null, start: 0, end: 8 }]);
  });
});

describe('replies', () => {
  const edition = loadEdition('tests/fixtures/small');
  const replies = repliesOf(edition).map(({ statement, speaker, to, toSpeakers }) => [
    statement.id,
    speaker.id,
    to.id,
    toSpeakers.map(({ id }) => id),
  ]);

  it('are made by whoever is reported with the words, to those who speak in what they respond to', () => {
    expect(replies).toEqual([
      ['s1-2', 'denwick', 's1-1', ['lintz']],
      // Within one paragraph: to the other who speaks in it.
      ['s2-1', 'lintz', 's2-1', ['denwick']],
      ['s2-2-2', 'lintz', 's2-2-1', ['denwick']],
    ]);
  });

  it('of a statement as a whole are not those within it', () => {
    const toOf = (id: string) =>
      answeredBy(
        edition.statements.find((each) => each.id === id)!,
        edition,
      )?.id;
    expect(['s1-2', 's2-1', 's2-2-2', 's3-2'].map(toOf)).toEqual(['s1-1', undefined, 's2-2-1', undefined]);
  });

  it('of a sentence that leads in to an item are those of its statements', () => {
    const real = loadEdition('content');
    const toOf = (id: string) =>
      answeredBy(
        real.statements.find((each) => each.id === id)!,
        real,
      )?.id;
    expect(['s3-2-p1', 's3-2-p2', 's3-2-p3', 's3-1-p2'].map(toOf)).toEqual(['s3-1', 's3-1', 's3-1', undefined]);
  });

  it('have the speakers of everything in a node that they respond to', () => {
    const [section] = edition.agenda;
    expect(speakersIn(section!, edition).map(({ id }) => id)).toEqual(['lintz', 'denwick']);
  });
});
