/** Finds the printed forms of the register in the text of the outline. Pure. */
import { ContentError } from './content-error.ts';

/** What the search needs of a register entry. */
export interface Name {
  id: string;
  /** File that defines it, for error messages. */
  file: string;
  forms: readonly (string | { text: string; in: readonly string[] })[];
}

/** A text in which names are looked for: a statement, or a heading under the id of its node. */
export interface Place {
  id: string;
  text: string;
}

/** A printed form at its place. */
export interface Occurrence {
  name: string;
  place: string;
  start: number;
  end: number;
}

/**
 * Every occurrence of every form: whole words, case as printed, within one name longest first.
 * Names may lie within one another, but two names may not claim the same words.
 * @returns in the order of the places, then of the text, the longer before the shorter
 * @throws ContentError for a name without a form, a form that does not occur, or words claimed twice
 */
export function findNames(names: readonly Name[], places: readonly Place[]): Occurrence[] {
  const index = indexOf(places);
  const all = names.flatMap((name) => {
    if (name.forms.length === 0) throw new ContentError(name.file, name.id, 'a name needs at least one printed form');
    return occurrencesOf(name, index);
  });
  const order = new Map(places.map(({ id }, index) => [id, index]));
  all.sort((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0) || a.start - b.start || b.end - a.end);

  for (const [i, a] of all.entries()) {
    const b = all[i + 1];
    if (!b || a.place !== b.place || a.start !== b.start || a.end !== b.end) continue;
    const words = places.find(({ id }) => id === a.place)?.text.slice(a.start, a.end);
    const name = names.find(({ id }) => id === b.name);
    throw new ContentError(
      name?.file ?? '',
      b.name,
      `the words “${words}” in ${a.place} are already claimed by “${a.name}”; limit the form to other statements`,
    );
  }
  return all;
}

/** The places by id and by the words that stand in them, so that a long outline is not read whole for every form. */
interface PlaceIndex {
  all: readonly Place[];
  byId: ReadonlyMap<string, Place>;
  byWord: ReadonlyMap<string, readonly Place[]>;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}

function indexOf(places: readonly Place[]): PlaceIndex {
  const byWord = new Map<string, Place[]>();
  for (const place of places)
    for (const word of wordsOf(place.text)) {
      const list = byWord.get(word);
      if (list) list.push(place);
      else byWord.set(word, [place]);
    }
  return { all: places, byId: new Map(places.map((place) => [place.id, place])), byWord };
}

/** The places in which a form can stand: those that have its rarest word. */
function candidates(form: string, { all, byWord }: PlaceIndex): readonly Place[] {
  const lists = [...wordsOf(form)].map((word) => byWord.get(word) ?? []);
  return lists.reduce<readonly Place[]>((rarest, list) => (list.length < rarest.length ? list : rarest), all);
}

function occurrencesOf(name: Name, index: PlaceIndex): Occurrence[] {
  const forms = name.forms.map((form) => (typeof form === 'string' ? { text: form, in: null } : form));
  const taken = new Map<string, Occurrence[]>();
  for (const form of [...forms].sort((a, b) => b.text.length - a.text.length)) {
    const limits = form.in?.map((id) => {
      const place = index.byId.get(id);
      if (!place)
        throw new ContentError(name.file, name.id, `the form “${form.text}” is limited to ${id}, which is no statement or heading`);
      return place;
    });
    const found = (limits ?? candidates(form.text, index)).map((place) => ({ place, hits: matches(place.text, form.text) }));
    const missing = limits ? found.find(({ hits }) => hits.length === 0) : found.every(({ hits }) => hits.length === 0);
    if (missing)
      throw new ContentError(
        name.file,
        name.id,
        `the form “${form.text}” does not occur in ${typeof missing === 'object' ? missing.place.id : 'the outline'}; forms are printed words, letter for letter`,
      );
    for (const { place, hits } of found) {
      const here = taken.get(place.id) ?? [];
      taken.set(place.id, here);
      for (const start of hits) {
        const end = start + form.text.length;
        if (!here.some((t) => t.start <= start && end <= t.end)) here.push({ name: name.id, place: place.id, start, end });
      }
    }
  }
  return [...taken.values()].flat();
}

/** Offsets at which `form` stands in `text` as whole words. */
function matches(text: string, form: string): number[] {
  const offsets: number[] = [];
  const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const insideWord = (isLetter(text[at - 1]) && isLetter(form[0])) || (isLetter(form.at(-1)) && isLetter(text[at + form.length]));
    if (!insideWord) offsets.push(at);
  }
  return offsets;
}
