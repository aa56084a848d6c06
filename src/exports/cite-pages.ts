/** Which citations have a page of their own: those of a short outline all stand on one page, which a long one would make too large. */
import type { Edition } from '../edition/edition.ts';
import type { Section } from '../edition/outline.ts';

/** Most sections whose citations share a page, about 2 MB of HTML before it is compressed. */
const limit = 40;

/** Sections whose citations have a page each: none of a short outline; of a long one all but the preamble. */
export function sectionsApart({ sections }: Edition): readonly Section[] {
  return sections.length > limit ? sections.filter(({ number }) => number > 0) : [];
}

/** The section, where its citations have a page of their own. */
export function apart(section: Section, { sections }: Edition): Section | undefined {
  return sections.length > limit && section.number > 0 ? section : undefined;
}
