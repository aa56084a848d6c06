/** Style of the words that a note is on: they are marked while the note is open. */
import type { Edition, Place } from '../../edition/edition.ts';

/**
 * A rule for the first note of a block, the second, and so on: CSS cannot otherwise lead from a note to its own words.
 * Words are found by `data-lemma`, the place of the note among those of its block.
 */
export function lemmaStyle({ places }: Edition): string {
  const selectors = [
    ...selectorsFor(
      places.filter(({ kind }) => kind !== 'heading'),
      '+.notes',
    ),
    // The title of the whole has no permalink, which stands between other headings and their notes.
    ...selectorsFor(
      places.filter(({ id }) => id === 'title'),
      '+.notes',
    ),
    ...selectorsFor(
      places.filter(({ kind, id }) => kind === 'heading' && id !== 'title'),
      '+.tools+.notes',
    ),
  ];
  return selectors.length > 0 ? `@layer apparatus{${[...new Set(selectors)].join()}{background:var(--mark)}}` : '';
}

/** @param way from a block to its notes */
function selectorsFor(places: readonly Place[], way: string): string[] {
  const most = Math.max(0, ...places.map(({ notes }) => notes.length));
  return Array.from({ length: most }, (_, i) => `:has(${way}>:nth-child(${i + 1}):target) [data-lemma="${i + 1}"]`);
}
