/** Who says what, and who replied to whom. */
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { repliesOf, speakersIn, stretchesOf } from '../../src/edition/voices.ts';

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

  it('are made by the first who speaks in the statement, to those who speak in what it responds to', () => {
    expect(speakersIn(edition.statements[2]!, edition).map(({ id }) => id)).toEqual(['denwick', 'lintz']);
    expect(replies).toEqual([
      ['s1-2', 'denwick', 's1-1', ['lintz']],
      ['s2-2-2', 'lintz', 's2-2-1-p2', ['denwick']],
    ]);
  });

  it('have the speakers of everything in a node that they respond to', () => {
    const [section] = edition.agenda;
    expect(speakersIn(section!, edition).map(({ id }) => id)).toEqual(['lintz', 'denwick']);
  });
});
