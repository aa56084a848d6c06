/** What a reader typed, taken apart: quoted phrases, loose words, or a ref. */
import { fold } from './fold.ts';

/** More than this is nobody's query: the rest is not searched. */
export const longest = 300;

export interface Query {
  phrases: string[];
  /** The loose words, one space between them, as typed. */
  loose: string;
}

/** Characters that show nothing and change the direction of writing, and halves of characters. */
const unseen = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function parseQuery(typed: string): Query {
  const phrases: string[] = [];
  const loose = typed
    .slice(0, longest)
    .normalize('NFC')
    .replace(unseen, ' ')
    .replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, phrase: string) => {
      if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase.replace(/\s+/g, ' ').trim());
      return ' ';
    })
    .replace(/["“”„«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { phrases, loose };
}

/**
 * Ids that a typed ref may mean, the likeliest first: `5(2)`, `5.2`, `s5-2`, `2(2).1`, `§ 7`, `5(2) ¶2`.
 * Whether there is such a node is for the caller to look up.
 */
export function idsOf(typed: string): string[] {
  const ref = fold(typed).replace(/\s+/g, '');
  const parts = /^(?:§|s|sec\.?|section)?(\d{1,4})(?:[.(-](\d{1,3})\)?)?(?:[.(-](\d{1,3})\)?)?(?:(?:¶|-p|p)(\d{1,3}))?$/.exec(ref);
  if (!parts || (/^\d+$/.test(ref))) return /^[a-z]+$/.test(ref) ? [ref] : [];
  const [, section, item, point, paragraph] = parts;
  const id = ['s' + section, item, point].filter(Boolean).join('-');
  return paragraph ? [`${id}-p${paragraph}`] : [id];
}
