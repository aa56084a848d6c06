/** What the edition adds inside the words of a statement: links of names, marks of notes. */
import { namePath } from '../addresses.ts';
import type { Annotations } from '../components/outline/remark-outline.ts';
import type { Edition, RegisterName } from './edition.ts';
import { isLinked } from './edition.ts';

/** A name is linked where it first occurs in a statement; of overlapping names the longest. */
export function annotationsOf(edition: Edition): Annotations {
  const numbers = new Map(edition.notes.map(({ id, number }) => [id, number]));
  const byPlace = new Map<string, { name: RegisterName; start: number; end: number }[]>();
  for (const name of edition.names.filter(isLinked))
    for (const { place, start, end } of name.occurrences) byPlace.set(place, [...(byPlace.get(place) ?? []), { name, start, end }]);

  return {
    names({ id }) {
      const longestFirst = (byPlace.get(id) ?? []).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
      const free: typeof longestFirst = [];
      for (const one of longestFirst) if (!free.some((other) => one.start < other.end && other.start < one.end)) free.push(one);
      free.sort((a, b) => a.start - b.start);
      return free
        .filter(({ name }, i) => free.findIndex((other) => other.name === name) === i)
        .map(({ name, start, end }) => ({ start, end, value: { href: namePath(name.id) } }));
    },
    note: (id) => ({ number: numbers.get(id) ?? 0, href: `#note-${id}` }),
  };
}
