/** The part of a statement that a result shows, as HTML with the words marked. */
import { escaped } from './escaped.ts';
import type { Range } from './data.ts';
import type { Hit } from './rank.ts';

/** A statement of no more characters is shown whole. */
const short = 300;

/** Whole sentences, so that no name is cut: those with words to mark, else the first. */
export function excerptOf({ doc: { text }, parts, ranges }: Pick<Hit, 'doc' | 'parts' | 'ranges'>): string {
  let html = '';
  let at = 0;
  for (const { start, end } of parts.flatMap((part) => sentencesOf(text, part, ranges))) {
    if (start > at + 1) html += at > 0 ? ' … ' : '… ';
    else html += text.slice(at, start);
    at = start;
    for (const range of ranges.filter((each) => each.start >= start && each.end <= end)) {
      html += `${escaped(text.slice(at, range.start))}<mark>${escaped(text.slice(range.start, range.end))}</mark>`;
      at = range.end;
    }
    html += escaped(text.slice(at, end));
    at = end;
  }
  return at < text.length ? `${html} …` : html;
}

function sentencesOf(text: string, part: Range, ranges: readonly Range[]): Range[] {
  if (part.end - part.start <= short) return [part];
  // A full stop after two small letters ends a sentence; "St." does not.
  const ends = [...text.matchAll(/(?<=[\p{Ll}\p{N})"]{2}\.) /gu)]
    .map(({ index }) => index)
    .filter((at) => at > part.start && at < part.end);
  const sentences = [part.start - 1, ...ends].map((before, i) => ({ start: before + 1, end: ends[i] ?? part.end }));
  const marked = sentences.filter(({ start, end }) => ranges.some((range) => range.start < end && range.end > start));
  return marked[0] ? marked : sentences.slice(0, 1);
}
