/** The part of a statement that a result shows, with the words to mark. Pure. */
import type { Match } from './match.ts';
import type { Hit } from './rank.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/** Longest excerpt, in characters; a little more where a name would be cut. */
const length = 300;
/** What stands before the first marked word, so that it is read in its sentence. */
const before = 70;

/** @param names printed forms, none of which is cut in two */
export function excerptOf({ doc, parts, ranges }: Hit, names: readonly string[]): Piece[] {
  const { text } = doc;
  const shown = parts.flatMap((part) => {
    const inside = ranges.filter(({ start, end }) => start >= part.start && end <= part.end);
    return part.end - part.start <= length ? [part] : [windowOn(text, part, inside, namesIn(text, names))];
  });
  const pieces: Piece[] = [];
  let last = 0;
  for (const part of shown) {
    if (part.start > last) pieces.push({ text: pieces.length > 0 ? ' … ' : '… ', marked: false });
    let at = part.start;
    for (const { start, end } of ranges) {
      if (start < part.start || end > part.end) continue;
      if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
      pieces.push({ text: text.slice(start, end), marked: true });
      at = end;
    }
    if (part.end > at) pieces.push({ text: text.slice(at, part.end), marked: false });
    last = part.end;
  }
  if (last < text.length && /\S/.test(text.slice(last))) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** The stretch with most of the words to mark, from one end of a word to another. */
function windowOn(text: string, part: Match, ranges: readonly Match[], names: readonly Match[]): Match {
  const from = (start: number): number => Math.max(part.start, Math.min(start - before, part.end - length));
  const marks = (start: number): number => ranges.filter((range) => range.start >= from(start) && range.end <= from(start) + length).length;
  const [first] = ranges.map(({ start }) => start).sort((a, b) => marks(b) - marks(a) || a - b);
  let start = from(first ?? part.start);
  let end = Math.min(part.end, start + length);
  while (start > part.start && !(/\s/.test(text[start - 1] as string) && !names.some((name) => name.start < start && start < name.end))) start -= 1;
  while (end < part.end && !(/\s/.test(text[end] as string) && ![...names, ...ranges].some((name) => name.start < end && end < name.end))) end += 1;
  return { start, end };
}

function namesIn(text: string, names: readonly string[]): Match[] {
  return names.flatMap((name) => {
    const found: Match[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.push({ start: at, end: at + name.length });
    return found;
  });
}
