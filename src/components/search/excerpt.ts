/** The part of a statement that a result shows, as HTML with the words marked. */
import { escaped } from './escaped.ts';
import type { Range } from '../../search/data.ts';
import type { Hit } from '../../search/rank.ts';

/** A statement of no more characters is shown whole. */
const short = 300;

/** Whole sentences, so that no name is cut: those with words to mark, else the first. */
export function excerptOf({ doc: { text }, parts, ranges }: Pick<Hit, 'doc' | 'parts' | 'ranges'>): string {
  let html = '';
  let at = 0;
  const shown = parts.flatMap((part) => sentencesOf(text, part, ranges));
  for (const { start, end } of [...shown, { start: text.length, end: text.length }]) {
    const between = text.slice(at, start);
    html += between.trim() ? ' … ' : between;
    at = start;
    for (const range of ranges.filter((each) => each.start >= start && each.end <= end)) {
      html += `${escaped(text.slice(at, range.start))}<mark>${escaped(text.slice(range.start, range.end))}</mark>`;
      at = range.end;
    }
    html += escaped(text.slice(at, end));
    at = end;
  }
  return html;
}

function sentencesOf(text: string, { start: from, end: to }: Range, ranges: readonly Range[]): Range[] {
  if (to - from <= short) return [{ start: from, end: to }];
  // A full stop after two small letters ends a sentence; "St." does not.
  const sentences = [...text.slice(from, to).matchAll(/.+?([\p{Ll}\p{N})"]{2}\. |$)/gsu)].map(({ 0: { length }, index }) => ({
    start: from + index,
    end: from + index + length,
  }));
  const marked = sentences.filter(({ start, end }) => ranges.some((range) => range.start < end && range.end > start));
  return marked[0] ? marked : sentences.slice(0, 1);
}
