/** What the pages beside the text are computed from: notes' words, voices, the register's places, links in prose. */
import { describe, expect, it } from 'vitest';
import { remarkBase } from '../../src/publish/remark-base.ts';
import { loadEdition } from '../../src/edition/load.ts';
import { lemmaWords } from '../../src/edition/notes.ts';
import type { Piece } from '../../src/edition/pieces.ts';
import { linkedNames, piecesOf } from '../../src/edition/pieces.ts';
import { entriesOf, inOrder } from '../../src/edition/register.ts';
import { sharesOf, spansOf, sumOf } from '../../src/edition/voices.ts';

const edition = loadEdition('tests/fixtures/small');

describe('the words a note is on', () => {
  const wordsOf = (id: string) => {
    const note = edition.notes.find((each) => each.id === id);
    return note && lemmaWords(note);
  };

  it('are those that the editors gave, up to the mark', () => {
    expect(wordsOf('herring-pact')).toBe('the Herring Pact');
    expect(wordsOf('bridge-built')).toBe('Bridge over the Sound');
  });

  it('are none where the note is on the whole statement', () => {
    expect(wordsOf('herring-dispute')).toBeNull();
  });

  it('are a piece of the text by themselves, so that they can be marked', () => {
    const place = edition.placeById.get('s2-1')!;
    const lemmas = (pieces: readonly Piece[]): string[] =>
      pieces.flatMap((piece) => {
        if (piece.type !== 'range') return [];
        const inner = piece.pieces.map((each) => (each.type === 'text' ? each.text : '')).join('');
        return 'lemma' in piece.value ? [`${piece.value.lemma.id}: ${inner}`] : lemmas(piece.pieces);
      });
    expect(lemmas(piecesOf(place, linkedNames(place)))).toEqual(['crowns: 40 million crowns', 'to-high: to high']);
  });
});

describe('voices', () => {
  it('share out every word of the statements, each to one', () => {
    const words = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    for (const { section, speakers, narration } of sharesOf(edition)) {
      const all = edition.statements.filter((each) => each.section === section).map((each) => words(each.words.text));
      expect(sumOf([...speakers.map(({ share }) => share), narration]).words).toBe(all.reduce((sum, count) => sum + count, 0));
    }
  });

  it('are spans in the order of the outline, letter for letter', () => {
    for (const { id } of edition.speakers) {
      const spans = spansOf(edition, id);
      expect(spans.length).toBe(edition.statements.flatMap(({ words }) => words.speech.filter(({ speaker }) => speaker === id)).length);
      for (const { statement, text } of spans) expect(statement.words.text).toContain(text);
    }
  });

  it('leave a statement without speech to narration', () => {
    const [preamble] = sharesOf(edition);
    expect(preamble!.speakers.every(({ share }) => share.statements === 0)).toBe(true);
    expect(preamble!.narration.statements).toBe(edition.statements.filter(({ section }) => section === preamble!.section).length);
  });
});

describe('the register', () => {
  it('lists of each name every place where it is printed or meant, each once', () => {
    const entries = entriesOf(edition, [...new Set(edition.names.map(({ group }) => group))]).flatMap((group) => group.entries);
    expect(entries.map(({ id }) => id).sort()).toEqual(edition.names.map(({ id }) => id).sort());
    for (const { id, places, occurrences, implied } of entries) {
      const printed = new Set(occurrences.map(({ place }) => place));
      expect(places.filter(({ context }) => context).length, id).toBe(printed.size);
      const times = places.map((place) => place.times);
      expect(
        times.reduce((sum, each) => sum + each, 0),
        id,
      ).toBe(occurrences.length);
      const meant = places.filter(({ context }) => !context).map(({ place }) => place.id);
      expect(meant, id).toEqual(implied.filter((each) => ![...printed].some((place) => place.id === each)));
    }
  });

  it('is from A to Z within its groups', () => {
    for (const { entries } of entriesOf(edition, ['persons', 'places'])) {
      const headwords = entries.map(({ headword }) => headword);
      expect(headwords).toEqual([...headwords].sort(new Intl.Collator('en', { numeric: true }).compare));
    }
  });

  it('prefers no name to another: words that lead to an entry are in alphabetical order', () => {
    expect(inOrder(['Zeta', { text: 'alpha', lang: 'el' }, 'Beta'])).toEqual([{ text: 'alpha', lang: 'el' }, 'Beta', 'Zeta']);
  });
});

describe('links in editorial pages', () => {
  it('lead to the root of this site, others stay', () => {
    const link = (url: string) => ({ type: 'link' as const, url, children: [] });
    const tree = {
      type: 'root' as const,
      children: [{ type: 'paragraph' as const, children: ['/notes/', '#here', 'https://a.example/', '//b.example/'].map(link) }],
    };
    remarkBase()(tree);
    // Under the base path `/` an address from the root stays as it is; tests/site looks under another.
    expect(tree.children[0]!.children.map(({ url }) => url)).toEqual(['/notes/', '#here', 'https://a.example/', '//b.example/']);
  });
});
