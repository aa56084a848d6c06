/** The part of a statement that a result shows, with the words to mark. Pure. */
import type { Hit } from './rank.ts';

export interface Piece {
  text: string;
  isMarked: boolean;
}

/** A statement of no more characters is shown whole. */
const short = 300;

/** Whole sentences, so that no name is cut: those with words to mark, else the first. */
export function excerptOf({ doc: { text }, parts, ranges }: Pick<Hit, 'doc' | 'parts' | 'ranges'>): Piece[] {
  const shown = parts.flatMap((part) => {
    if (part.end - part.start <= short) return [part];
    // A full stop after two small letters ends a sentence; "St." does not.
    const ends = [...text.matchAll(/(?<=[\p{Ll}\p{N})"]{2}\.) /gu)]
      .map(({ index }) => index)
      .filter((at) => at > part.start && at < part.end);
    const sentences = [part.start, ...ends].map((start, i) => ({ start: i > 0 ? start + 1 : start, end: ends[i] ?? part.end }));
    const marked = sentences.filter(({ start, end }) => ranges.some((range) => range.start < end && range.end > start));
    return marked.length > 0 ? marked : sentences.slice(0, 1);
  });
  const pieces: Piece[] = [];
  const add = (words: string, isMarked = false): unknown => words && pieces.push({ text: words, isMarked });
  let at = 0;
  for (const { start, end } of shown) {
    if (start > at + 1) add(at > 0 ? ' … ' : '… ');
    else add(text.slice(at, start));
    at = start;
    for (const range of ranges.filter((each) => each.start >= start && each.end <= end)) {
      add(text.slice(at, range.start));
      add(text.slice(range.start, range.end), true);
      at = range.end;
    }
    add(text.slice(at, end));
    at = end;
  }
  if (at < text.length) add(' …');
  return pieces;
}
