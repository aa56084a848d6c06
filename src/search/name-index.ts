/** Names by the words under which they may be typed. Pure. */
import { isStopWord } from './english.ts';
import { lettersOf } from '../edition/register.ts';
import { nameKey } from './fold.ts';
import type { SearchName } from './search-data.ts';

/** What the words of one key may mean. */
export interface Meaning {
  /** Names for which they are another name. */
  same: SearchName[];
  /** Names to which they only lead. */
  related: SearchName[];
  /** Language of the words, where the register says one. */
  lang: string | undefined;
}

export type NameIndex = ReadonlyMap<string, Meaning>;

export function nameIndexOf(names: readonly SearchName[]): NameIndex {
  const index = new Map<string, Meaning>();
  for (const name of names) {
    const printed = name.forms.filter((form) => typeof form === 'string');
    for (const kind of ['same', 'related'] as const)
      for (const word of kind === 'same' ? [...printed, ...name.same] : name.related) {
        const key = nameKey(lettersOf(word));
        if (!key || isStopWord(key)) continue;
        const meaning = index.get(key) ?? { same: [], related: [], lang: undefined };
        if (typeof word !== 'string') meaning.lang = word.lang;
        if (!meaning[kind].includes(name)) meaning[kind].push(name);
        index.set(key, meaning);
      }
  }
  return index;
}
