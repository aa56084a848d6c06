/** Style of the words that a note is on: they are marked while the note is open. */
import type { Edition } from '../../edition/edition.ts';

/**
 * A rule for the first note of a block, the second, and so on: CSS cannot otherwise lead from a note to its own words.
 * Words are found by `data-lemma`, the place of the note among those of its block.
 */
export function lemmaStyle({ places }: Edition): string {
  const most = Math.max(0, ...places.map(({ notes }) => notes.length));
  const selectors = Array.from({ length: most }, (_, i) => {
    const note = `.notes>:nth-child(${i + 1}):target`;
    // Between a heading and its notes may stand its permalink.
    return `:has(+${note},+.tools+${note}) [data-lemma="${i + 1}"]`;
  });
  return most > 0 ? `@layer apparatus{${selectors.join()}{background:var(--mark)}}` : '';
}
