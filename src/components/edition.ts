/** The edition for pages: its data, and the rendered MDX of its sections and pages. The only importer of `astro:content`. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getCollection, getEntry, render } from 'astro:content';
import { thisEdition } from '../edition/load.ts';
import type { Section } from '../edition/outline.ts';

export const edition = thisEdition();

/** The entries by their place in the outline: asked for once, since a collection is copied whenever it is asked for. */
const entries = getCollection('outline').then((list) => new Map(list.map((entry) => [entry.data.order, entry])));

/** The MDX of a section as a component. */
export async function sectionContent(section: Section): Promise<AstroComponentFactory> {
  const entry = (await entries).get(section.number);
  if (!entry)
    throw new Error(`The collection “outline” has no entry with order ${section.number}; remove the folder .astro and build again.`);
  return (await render(entry)).Content;
}

/** An editorial page of `content/pages/`: its front matter and its MDX as a component. */
export async function editorialPage(id: string): Promise<{ title: string; description: string; Content: AstroComponentFactory }> {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`content/pages/${id}.mdx is missing; the site has a page of that name.`);
  return { ...entry.data, Content: (await render(entry)).Content };
}
