/** The MDX of the content as components. Beside its configuration the only importer of `astro:content`. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type CollectionKey, getEntry, render } from 'astro:content';
import type { Section } from './edition/outline.ts';
import { pagesCollection } from './edition/schemas/section-schema.ts';

/** The MDX of a section: a collection of its own, with one entry, both named by the slug. */
export async function sectionContent({ slug, file }: Section): Promise<AstroComponentFactory> {
  // The collections are found in the content folder, so their names are known when the site is built.
  const entry = await getEntry(slug as CollectionKey, slug);
  if (!entry) throw new Error(`${file}: the collection “${slug}” has no entry; remove the folder .astro and build again.`);
  return (await render(entry)).Content;
}

/** An editorial page of `content/pages/`: its front matter and its MDX. */
export async function editorialPage(id: string): Promise<{ title: string; description: string; Content: AstroComponentFactory }> {
  const entry = await getEntry(pagesCollection, id);
  if (!entry) throw new Error(`content/pages/${id}.mdx is missing; the site has a page of that name.`);
  return { ...entry.data, Content: (await render(entry)).Content };
}
