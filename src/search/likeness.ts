/** How well a printed word answers a typed one. Pagefind proposes words by stem and by prefix; this tells the good ones. */
import { fold } from './fold.ts';

const ending =
  /^(?:(?:e|y)?(?:s|es|d|ed|r|er|ers|or|ors|ing|ings|al|ally|ly|ive|ion|ions|ment|ments|ation|ations|ational|able|n|an|ian|ese)?|ies|ied|[sz](?:e|es|ed|ing|ation|ations|ing)|i[sz]e|i[sz]ed|i[sz]es|i[sz]ing|i[sz]ation|ity)$/;

export const exact = 1;
export const inflected = 0.75;
export const begun = 0.5;

/**
 * @returns 1 for the word itself, 0.75 for another form of it, 0.5 for a longer word that begins with it, 0 for anything else.
 * A printed compound ("A-B") answers by its parts and as a whole.
 */
export function likeness(typed: string, printed: string): number {
  const wanted = bare(typed);
  const word = bare(printed);
  const parts = word.split(/[^\p{L}\p{N}]+/u);
  return Math.max(...[word, word.replace(/[^\p{L}\p{N}]/gu, ''), ...(parts.length > 1 && !/\d/.test(word) ? parts : [])].map((part) => alike(wanted, part)));
}

function bare(word: string): string {
  return fold(word).replace(/'s?$/, '');
}

function alike(wanted: string, word: string): number {
  if (wanted === word) return exact;
  if (/\d/.test(wanted)) return 0;
  let same = 0;
  while (same < wanted.length && wanted[same] === word[same]) same += 1;
  // The letter doubled before an ending: "stop", "stopped".
  const rest = (text: string): string => (text[same] === text[same - 1] ? text.slice(same + 1) : text.slice(same));
  if (same >= 3 && same > word.length / 3 && ending.test(rest(wanted)) && ending.test(rest(word))) return inflected;
  return same === wanted.length && same > 1 ? begun : 0;
}
