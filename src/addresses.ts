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
export function sectionPath(section: Section): string {
  return section.number ? at(`agenda/${section.slug}/`) : base;
}

/** Permalink path of a node: the page of its section, and its id as the fragment. */
export function permalink(node: Node, section: Section): string {
  return node.id === section.id && section.number ? sectionPath(section) : `${sectionPath(section)}#${node.id}`;
}

/**
 * Where every citation of a node stands ready.
 * @param section whose citations have a page of their own, if they do
 */
export function citePath(node: Node, section?: Section): string {
  return `${section ? citePagePath(section) : at('cite/')}#cite-${node.id}`;
}

/** Page of the citations of a section, where they are too many for one page. */
export function citePagePath(section: Section): string {
  return at(`cite/${section.slug}/`);
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
