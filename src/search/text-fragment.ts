/** The part of an address that marks words where it leads: `#id:~:text=prefix-,words,-suffix`. The id alone still leads there. */

import { wordsOf } from './fold.ts';
import type { Doc, Range } from './data.ts';

/** Words on each side that tell a place from others with the same words. */
const context = 3;
const most = 3;

/** @returns '' where there is nothing to mark */
export function textFragment({ text }: Doc, ranges: readonly Range[]): string {
  const words = wordsOf(text);
  const directives = ranges.slice(0, most).map(({ start, end }) => {
    const first = words.filter((word) => word.end <= start).slice(-context)[0];
    const last = words
      .filter((word) => word.start >= end)
      .slice(0, context)
      .at(-1);
    const prefix = first ? `${encode(text.slice(first.start, start))}-,` : '';
    const suffix = last ? `,-${encode(text.slice(end, last.end))}` : '';
    return `text=${prefix}${encode(text.slice(start, end))}${suffix}`;
  });
  return directives[0] ? `:~:${directives.join('&')}` : '';
}

/** Hyphens, commas and ampersands divide a directive, and stand encoded within its words. */
function encode(words: string): string {
  return encodeURIComponent(words.trim()).replace(/[-!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
