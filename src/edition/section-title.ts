import type { Edition } from './edition.ts';

/** A section as the search names it: its number and title, or its ref. */
export function titleOf({ number, title, ref }: Edition['sections'][number]): string {
  return number ? `${number}. ${title.text}` : ref;
}
