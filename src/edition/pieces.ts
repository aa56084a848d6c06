/**
 * Brings words and what points into them together: ranges become a tree, marks become leaves of it. Every writer (pages, TEI,
 * EPUB, Markdown) walks these pieces, so all mark the same words.
 */
import type { FoundName, Note, Place, RegisterName } from './edition.ts';
import { isLinked } from './edition.ts';

/** A stretch of the text that carries something. Earlier in a list lies further out. */
export interface Range<T> {
  start: number;
  end: number;
  value: T;
  /** Nothing but text may stand inside (links do not nest): it is split where a mark stands within. */
  closed?: boolean;
}

/** A point in the text that carries something. */
export interface Point<T> {
  at: number;
  value: T;
}

export type Nested<R, P> =
  { type: 'text'; text: string } | { type: 'range'; value: R; pieces: Nested<R, P>[] } | { type: 'point'; value: P };

/** What a range of the outline's words carries. */
export type Layer = { said: string } | { name: RegisterName } | { lemma: Note };

/** A piece of printed words: text, a range with pieces in it, or the mark of a note. */
export type Piece = Nested<Layer, Note>;

/**
 * The words of a place in pieces: speech outside, names inside, in them the words that notes are on; marks of notes directly after
 * their words.
 * @param names which of its names are marked; none overlap (`printedNames`, `linkedNames`)
 */
export function piecesOf(place: Place, names: readonly FoundName[] = []): Piece[] {
  const said = place.words.speech.map(({ start, end, speaker }): Range<Layer> => ({ start, end, value: { said: speaker } }));
  const named = names.map(({ start, end, name }): Range<Layer> => ({ start, end, value: { name }, closed: true }));
  const lemmas = place.notes.flatMap((note): Range<Layer>[] =>
    note.lemma ? [{ ...note.lemma, value: { lemma: note }, closed: true }] : [],
  );
  const marks = place.notes.map((note) => ({ at: note.at, value: note }));
  return nest(place.words.text, [...said, ...named, ...lemmas], marks);
}

/** All names that are printed at a place; of overlapping ones the longest. */
export function printedNames({ names }: Place): FoundName[] {
  const kept: FoundName[] = [];
  for (const one of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** The names of a place that are linked to the register: each where it first occurs. */
export function linkedNames(place: Place): FoundName[] {
  const linked = printedNames({ ...place, names: place.names.filter(({ name }) => isLinked(name)) });
  return linked.filter(({ name }, i) => linked.findIndex((other) => other.name === name) === i);
}

/**
 * Joins a text with any ranges and points.
 * @param ranges may touch and contain one another; where two cross, the later one is split at the earlier one's edge
 * @param points stand as far inside as they may: a mark after a speaker's last word belongs to the speaker
 */
export function nest<R, P>(text: string, ranges: readonly Range<R>[], points: readonly Point<P>[]): Nested<R, P>[] {
  const places = points.map(({ at }) => at);
  const split = ranges.flatMap((range) => (range.closed ? splitAt(range, places) : [range]));

  const build = (from: number, to: number, open: readonly Range<R>[], inside: readonly Point<P>[]): Nested<R, P>[] => {
    const [outer, ...inner] = open;
    if (!outer) return leaves(text, from, to, inside);
    const start = Math.max(outer.start, from);
    const end = Math.min(outer.end, to);
    if (start >= end) return build(from, to, inner, inside);
    const before = inside.filter(({ at }) => at <= start);
    const within = inside.filter(({ at }) => at > start && at <= end && !(outer.closed && at === end));
    const after = inside.filter((point) => !before.includes(point) && !within.includes(point));
    return [
      ...build(from, start, inner, before),
      { type: 'range', value: outer.value, pieces: build(start, end, inner, within) },
      ...build(end, to, inner, after),
    ];
  };
  return build(0, text.length, split, points);
}

function splitAt<R>(range: Range<R>, places: readonly number[]): Range<R>[] {
  const cuts = places.filter((at) => at > range.start && at < range.end).sort((a, b) => a - b);
  return [range.start, ...cuts].map((start, i) => ({ ...range, start, end: cuts[i] ?? range.end }));
}

function leaves<R, P>(text: string, from: number, to: number, points: readonly Point<P>[]): Nested<R, P>[] {
  const pieces: Nested<R, P>[] = [];
  let last = from;
  for (const { at, value } of [...points].sort((a, b) => a.at - b.at)) {
    if (at > last) pieces.push({ type: 'text', text: text.slice(last, at) });
    pieces.push({ type: 'point', value });
    last = at;
  }
  if (to > last) pieces.push({ type: 'text', text: text.slice(last, to) });
  return pieces;
}
