/** How well a printed word answers a typed one. Pagefind proposes words by stem and by prefix; this tells the good ones. */
import { fold } from './fold.ts';

/** A longer word that begins with the typed one. */
export const begun = 0.5;

/**
 * @returns 1 for the word itself, 0.75 for another form of it, 0.5 for a longer word that begins with it, 0 for anything else.
 * A printed compound ("A-B") answers by its parts and as a whole.
 */
export function likeness(typed: string, printed: string, endings: RegExp): number {
  const [wanted] = joinedAndParted(typed) as [string];
  return Math.max(...joinedAndParted(printed).map((part) => alike(wanted, part, endings)));
}

/** A word without signs, and what they divide; a number is not divided. */
function joinedAndParted(word: string): string[] {
  const parts = fold(word)
    .replace(/'s?$/, '')
    .split(/[^\p{L}\p{N}]/u);
  return [parts.join(''), ...(/\d/.test(word) ? [] : parts)];
}

function alike(wanted: string, word: string, endings: RegExp): number {
  if (wanted === word) return 1;
  if (/\d/.test(wanted)) return 0;
  let same = 0;
  while (same < wanted.length && wanted[same] === word[same]) same += 1;
  // The letter doubled before an ending: "stop", "stopped".
  const rest = (text: string): string => text.slice(text[same] === text[same - 1] ? same + 1 : same);
  if (same > 2 && same > word.length / 3 && endings.test(rest(wanted)) && endings.test(rest(word))) return 0.75;
  return same === wanted.length && same > 1 ? begun : 0;
}
