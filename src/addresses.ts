/** Every address of the site, made in one place. `BASE_PATH` and `SITE_URL` say where the site lives. */
import type { Node, Section } from './edition/outline.ts';

/** Path under which the site lives, with a slash at both ends: `/` or `/name/`. */
export const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');

/** Origin of the site. */
export const site = process.env['SITE_URL'] || 'http://localhost:4321';

/** A path of this site from its root: `at('search/')` → `/name/search/`. */
export function at(path: string): string {
  return base + path;
}

/** A path as an absolute address. */
export function absolute(path: string): string {
  return new URL(path, site).href;
}

/** Page on which a section stands alone; the preamble stands on the first page. */
export function sectionPath({ number, slug }: Section): string {
  return number > 0 ? at(`agenda/${slug}/`) : base;
}

/** Permalink path of a node: the page of its section, and its id as the fragment. */
export function permalink({ id, level, section }: Node): string {
  return level === 'section' && section.number > 0 ? sectionPath(section) : `${sectionPath(section)}#${id}`;
}

/** Where every citation of a node stands ready. */
export function citePath({ id }: Node): string {
  return at(`cite/#cite-${id}`);
}

export function namePath(id: string): string {
  return at(`register/#${id}`);
}

export function notePath(id: string): string {
  return at(`notes/#note-${id}`);
}

export function speakerPath(id: string): string {
  return at(`speakers/${id}/`);
}
