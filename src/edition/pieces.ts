/**
 * Brings words and what points into them together: ranges become a tree, points become leaves.
 * Every writer (pages, TEI, EPUB, Markdown) walks this tree, so all mark the same words.
 */

/** A stretch of the text that carries something: speech, a name. Earlier in the list lies further out. */
export interface Range<T> {
  start: number;
  end: number;
  value: T;
  /** Nothing but text may stand inside (links do not nest): it is split where a spot stands within. */
  closed?: boolean;
}

/** A place in the text that carries something: a note's mark. */
export interface Spot<T> {
  at: number;
  value: T;
}

export type Piece<R, S> = { type: 'text'; text: string } | { type: 'range'; value: R; pieces: Piece<R, S>[] } | { type: 'spot'; value: S };

/**
 * @param ranges may touch and contain one another; where two cross, the later one is split at the earlier one's edge
 * @param spots stand as far inside as they may: a mark after a speaker's last word belongs to the speaker
 */
export function nest<R, S>(text: string, ranges: readonly Range<R>[], spots: readonly Spot<S>[]): Piece<R, S>[] {
  const split = ranges.flatMap((range) =>
    range.closed
      ? splitAt(
          range,
          spots.map(({ at }) => at),
        )
      : [range],
  );

  const build = (from: number, to: number, open: readonly Range<R>[], inside: readonly Spot<S>[]): Piece<R, S>[] => {
    const [outer, ...inner] = open;
    if (!outer) return leaves(text, from, to, inside);
    const start = Math.max(outer.start, from);
    const end = Math.min(outer.end, to);
    if (start >= end) return build(from, to, inner, inside);
    const before = inside.filter(({ at }) => at <= start);
    const within = inside.filter(({ at }) => at > start && at <= end && !(outer.closed && at === end));
    const after = inside.filter((spot) => !before.includes(spot) && !within.includes(spot));
    return [
      ...build(from, start, inner, before),
      { type: 'range', value: outer.value, pieces: build(start, end, inner, within) },
      ...build(end, to, inner, after),
    ];
  };
  return build(0, text.length, split, spots);
}

function splitAt<R>(range: Range<R>, places: readonly number[]): Range<R>[] {
  const edges = [range.start, ...places.filter((at) => at > range.start && at < range.end).sort((a, b) => a - b), range.end];
  return edges.slice(1).map((end, i) => ({ ...range, start: edges[i] as number, end }));
}

function leaves<R, S>(text: string, from: number, to: number, spots: readonly Spot<S>[]): Piece<R, S>[] {
  const pieces: Piece<R, S>[] = [];
  let last = from;
  for (const { at, value } of [...spots].sort((a, b) => a.at - b.at)) {
    if (at > last) pieces.push({ type: 'text', text: text.slice(last, at) });
    pieces.push({ type: 'spot', value });
    last = at;
  }
  if (to > last) pieces.push({ type: 'text', text: text.slice(last, to) });
  return pieces;
}
