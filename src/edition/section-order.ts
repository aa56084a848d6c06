/** Checks that sections follow one another as they are numbered. */
import type { Fault } from './content-error.ts';
import type { Section } from './outline.ts';

/** Sections that are missing, stand in one place, or have one address. @param sections in the order of their numbers */
export function misnumbered(sections: readonly Section[], folder: string): Fault[] {
  if (sections.length < 2)
    return [{ file: folder, at: '', what: 'an outline has a preamble (order: 0) and at least one section (order: 1)' }];
  const bySlug = Map.groupBy(sections, ({ slug }) => slug);
  const faults = [...bySlug].flatMap(([slug, [first, ...others]]) =>
    others.map(({ file }) => ({ file, at: 'slug', what: `“${slug}” is also the slug of ${first?.file}; addresses must differ` })),
  );
  const wrong = sections.findIndex((section, index) => section.number !== index);
  const section = sections[wrong];
  if (!section) return faults;
  const isTwice = section.number === sections[wrong - 1]?.number;
  const what = isTwice ? `“order: ${section.number}” is used twice` : `section ${wrong} is missing: no file has “order: ${wrong}”`;
  return [...faults, { file: section.file, at: '', what }];
}
