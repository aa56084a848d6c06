/** Takes what `CiteTemplates.astro` holds. */
import { elementOf } from '../frame/element-of.ts';

/**
 * @param page the page of citations
 * @returns a copy of the template's content for this document
 */
export function fromTemplate(page: ParentNode, id: string): DocumentFragment {
  return document.importNode(find(page, `template#${id}`, HTMLTemplateElement).content, true);
}

/** @throws where `root` has no such element */
export function find<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  return elementOf(root, selector, type, 'Cite');
}
