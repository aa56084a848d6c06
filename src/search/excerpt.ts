/** The part of a passage that a result shows. Pure. */
import type { Hit } from './rank.ts';
import type { Range } from './search-data.ts';

/** A part of a text of no more characters is shown whole. */
const short = 300;

/** A stretch of an excerpt: words, words to mark, or what is left out. */
export interface ExcerptPiece {
  text: string;
  isMarked: boolean;
}

/** @returns whole sentences, so that no name is cut: those with words to mark, else the first */
export function excerptOf({ passage: { text }, parts, ranges }: Pick<Hit, 'passage' | 'parts' | 'ranges'>): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  const add = (piece: string, isMarked: boolean): unknown => piece && pieces.push({ text: piece, isMarked });
  let at = 0;
  const shown = parts.flatMap((part) => sentencesToShow(text, part, ranges));
  for (const { start, end } of [...shown, { start: text.length, end: text.length }]) {
    const between = text.slice(at, start);
    add(between.trim() ? ' … ' : between, false);
    at = start;
    for (const range of ranges.filter((each) => each.start < end && each.end > start)) {
      const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)];
      add(text.slice(at, from), false);
      add(text.slice(from, to), true);
      at = to;
    }
    add(text.slice(at, end), false);
    at = end;
  }
  return pieces;
}

function sentencesToShow(text: string, part: Range, ranges: readonly Range[]): Range[] {
  if (part.end - part.start <= short) return [part];
  // A full stop after two small letters ends a sentence; "St." does not.
  const sentences = [...text.slice(part.start, part.end).matchAll(/.+?([\p{Ll}\p{N})"]{2}\. |$)/gsu)].map(({ 0: { length }, index }) => ({
    start: part.start + index,
    end: part.start + index + length,
  }));
  const marked = sentences.filter(({ start, end }) => ranges.some((range) => range.start < end && range.end > start));
  return marked.length > 0 ? marked : sentences.slice(0, 1);
}
