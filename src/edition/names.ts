/** Finds the printed forms of the register in the text of the outline. Pure. */
import type { Fault } from './content-error.ts';

/** What must be known of a register entry to find it. */
export interface Name {
  id: string;
  /** File that defines it, for error messages. */
  file: string;
  forms: readonly (string | { text: string; in: readonly string[] })[];
}

/** A text in which names are looked for: a statement or a heading. */
export interface Text {
  id: string;
  text: string;
}

/** A printed form at its place. */
export interface Occurrence {
  /** Id of the name. */
  name: string;
  /** Id of the text. */
  place: string;
  start: number;
  end: number;
}

/**
 * Every occurrence of every form: whole words, case as printed, within one name longest first.
 * Names may lie within one another, but two names may not claim the same words.
 * @returns occurrences in the order of the texts, in each by their place, the longer before the shorter; and faults: names
 * without a form, forms that do not occur, words that two names claim
 */
export function findNames(names: readonly Name[], texts: readonly Text[]): { occurrences: Occurrence[]; faults: Fault[] } {
  const index = indexOf(texts);
  const found = names.map((name) => occurrencesOf(name, index));
  const order = new Map(texts.map(({ id }, i) => [id, i]));
  const occurrences = found
    .flatMap((each) => each.occurrences)
    .sort((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0) || a.start - b.start || b.end - a.end);
  return { occurrences, faults: [...found.flatMap(({ faults }) => faults), ...claimedTwice(occurrences, names, index)] };
}

function claimedTwice(occurrences: readonly Occurrence[], names: readonly Name[], { byId }: TextIndex): Fault[] {
  return occurrences.flatMap((a, i) => {
    const b = occurrences[i + 1];
    if (a.place !== b?.place || a.start !== b.start || a.end !== b.end) return [];
    const words = byId.get(a.place)?.text.slice(a.start, a.end) ?? '';
    const what = `the words “${words}” in ${a.place} are already claimed by “${a.name}”; limit the form to other statements`;
    return [{ file: names.find(({ id }) => id === b.name)?.file ?? '', at: b.name, what }];
  });
}

/** The texts by id and by their words, so that a long outline is not read whole for every form. */
interface TextIndex {
  all: readonly Text[];
  byId: ReadonlyMap<string, Text>;
  byWord: ReadonlyMap<string, readonly Text[]>;
}

function lettersAndDigits(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}

function indexOf(texts: readonly Text[]): TextIndex {
  const byWord = new Map<string, Text[]>();
  for (const text of texts)
    for (const word of lettersAndDigits(text.text)) {
      const list = byWord.get(word);
      if (list) list.push(text);
      else byWord.set(word, [text]);
    }
  return { all: texts, byId: new Map(texts.map((text) => [text.id, text])), byWord };
}

/** The texts in which a form can stand: those that have its rarest word. */
function candidates(form: string, { all, byWord }: TextIndex): readonly Text[] {
  const lists = [...lettersAndDigits(form)].map((word) => byWord.get(word) ?? []);
  return lists.reduce<readonly Text[]>((rarest, list) => (list.length < rarest.length ? list : rarest), all);
}

function occurrencesOf(name: Name, index: TextIndex): { occurrences: Occurrence[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const fault = (what: string): unknown => faults.push({ file: name.file, at: name.id, what });
  if (name.forms.length === 0) fault('a name needs at least one printed form');

  const taken = new Map<string, Occurrence[]>();
  const forms = name.forms.map((form) => (typeof form === 'string' ? { text: form, in: null } : form));
  for (const form of forms.sort((a, b) => b.text.length - a.text.length)) {
    for (const id of form.in ?? [])
      if (!index.byId.has(id)) fault(`the form “${form.text}” is limited to ${id}, which is no statement or heading`);
    const texts = form.in?.flatMap((id) => index.byId.get(id) ?? []) ?? candidates(form.text, index);
    const found = texts.map((place) => ({ place, starts: startsOf(form.text, place.text) }));
    const absent = found.filter(({ starts }) => starts.length === 0).map(({ place }) => place.id);
    const where = form.in ? absent : absent.length === found.length ? ['the outline'] : [];
    for (const each of where) fault(`the form “${form.text}” does not occur in ${each}; forms are printed words, letter for letter`);
    for (const { place, starts } of found) {
      const here = taken.get(place.id) ?? [];
      taken.set(place.id, here);
      for (const start of starts) {
        const end = start + form.text.length;
        if (!here.some((other) => other.start <= start && end <= other.end)) here.push({ name: name.id, place: place.id, start, end });
      }
    }
  }
  return { occurrences: [...taken.values()].flat(), faults };
}

/** Offsets at which `form` stands in `text` as whole words. */
function startsOf(form: string, text: string): number[] {
  const offsets: number[] = [];
  const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const insideWord = (isLetter(text[at - 1]) && isLetter(form[0])) || (isLetter(form.at(-1)) && isLetter(text[at + form.length]));
    if (!insideWord) offsets.push(at);
  }
  return offsets;
}
