/** The part of an address that marks words where it leads: `#id:~:text=prefix-,words,-suffix`. The id alone still leads there. Pure. */
import type { Passage, Range } from './search-data.ts';

/** Places that one address marks. */
const most = 3;

/** @returns the path of a passage, which marks these places of its text where it leads */
export function pathMarking({ path, text }: Pick<Passage, 'path' | 'text'>, ranges: readonly Range[]): string {
  const directives = ranges.slice(0, most).map(({ start, end }) => {
    // Up to three words on each side tell a place from others with the same words.
    const before = /(\S+\s+){1,3}\S*$/.exec(text.slice(0, start));
    const after = /^\S*(\s+\S+){1,3}/.exec(text.slice(end));
    return `text=${before ? `${encode(before[0])}-,` : ''}${encode(text.slice(start, end))}${after ? `,-${encode(after[0])}` : ''}`;
  });
  if (directives.length === 0) return path;
  // The address of a whole section has no fragment yet.
  return `${path}${path.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}

/** Hyphens, commas and ampersands divide a directive, and stand encoded within its words. */
function encode(words: string): string {
  return encodeURIComponent(words.trim()).replaceAll('-', '%2D');
}
