/**
 * Every content word of the outline with the places where it stands. Words that differ only in case or
 * inflection stand together, under the printed forms. Pure.
 */
import { stemmer } from 'stemmer';
import { compareWords } from './register.ts';

/** What must be known of a place: its words. */
interface Text {
  words: { text: string };
}

/** A word, folded. */
export interface ConcordanceEntry<P> {
  /** Folded form, which is never shown. */
  key: string;
  /** Printed forms, in small letters where it is ever so printed; the shortest first. */
  forms: string[];
  /** Places in their order, each once. */
  places: P[];
}

/** Words that carry no subject of their own: they stand everywhere and lead nowhere. */
const stopWords = new Set(
  `a about after all also although an and any are as at based be because been being both but by can could did do does during each
  for from further furthermore had has have he her him his i if in into is it its like made make making may more moreover most must no
  not of on one only or other others our out over per respectively s shall she should so some such than that the their them then there
  these they this those through to together under up upon us very was we were what when where whether which while who whom whose will
  with would you your`.split(/\s+/),
);

/** A word may hold an apostrophe, a number its commas and colons; compounds with a hyphen are two words. */
const word = /\p{L}+(?:['’]\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*\p{L}*/gu;

/**
 * @param places statements and headings in the order of the outline
 * @returns words in alphabetical order, numbers first
 */
export function concordance<P extends Text>(places: readonly P[]): ConcordanceEntry<P>[] {
  const found = new Map<string, { printed: Set<string>; places: Set<P> }>();
  for (const place of places)
    for (const printed of contentWords(place.words.text)) {
      const key = stemKey(printed);
      const entry = found.get(key) ?? { printed: new Set(), places: new Set() };
      entry.printed.add(printed);
      entry.places.add(place);
      found.set(key, entry);
    }
  return [...found]
    .map(([key, entry]) => ({ key, forms: formsOf(entry.printed), places: [...entry.places] }))
    .sort((a, b) => compareWords(a.forms[0] ?? '', b.forms[0] ?? '') || compareWords(a.key, b.key));
}

/** Content words of a text as printed, without a possessive ending. */
function contentWords(text: string): string[] {
  const words = [...text.matchAll(word)].map(([printed]) => printed.replace(/['’]s?$/u, ''));
  // An abbreviation may be spelt like a stop word; in capitals it counts.
  return words.filter((printed) => !stopWords.has(printed.toLowerCase()) || /^\p{Lu}{2,}$/u.test(printed));
}

/**
 * Inflections share a key. The stemmer takes derived words for one as well (“response”, “responsible”), which a
 * reader looks for apart: their ending stays in the key. An abbreviation in capitals is folded with nothing.
 */
function stemKey(printed: string): string {
  if (/^\p{Lu}{2,}$/u.test(printed)) return printed;
  const small = printed.toLowerCase();
  const derived = /(?:able|ably|al|ally|ance|ation|ative|ence|ful|ible|ion|ive|ly|ment)(?=s?$)/.exec(small);
  return derived ? `${stemmer(small)}-${derived[0]}` : stemmer(small);
}

function formsOf(printed: ReadonlySet<string>): string[] {
  const spellings = new Map<string, string>();
  for (const form of printed)
    if (!spellings.has(form.toLowerCase()) || form === form.toLowerCase()) spellings.set(form.toLowerCase(), form);
  return [...spellings.values()].sort((a, b) => a.length - b.length || compareWords(a, b));
}
