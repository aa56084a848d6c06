/**
 * What no page of the project has, and what can therefore only have come in with content: scripts that the project does
 * not know, styles outside the head, and other documents within the page.
 */
import { base } from '../addresses.ts';
import type { Element } from './elements.ts';
import { attribute, scriptInAttribute, textOf } from './elements.ts';

/** Types of scripts that are data. A browser may run any other. */
const data = ['application/ld+json', 'application/json'];

/**
 * @param elements of one page
 * @param scripts the text of every inline script that the project knows
 * @returns what is foreign in the page, in words; undefined where nothing is
 */
export function foreignIn(elements: readonly Element[], scripts: readonly string[]): string | undefined {
  for (const element of elements) {
    const { tagName } = element;
    const held = scriptInAttribute(element);
    if (held) return `a script in the attribute “${held.name}” of <${tagName}>: ${beginning(held.value)}`;
    if (['iframe', 'object', 'embed'].includes(tagName)) return `the element <${tagName}>`;
    if (tagName === 'style' && !isInHead(element)) return `a <style> outside its head: ${beginning(textOf(element))}`;
    if (tagName !== 'script') continue;
    const src = attribute(element, 'src');
    if (
      src === undefined
        ? !data.includes(attribute(element, 'type') ?? '') && !scripts.includes(textOf(element))
        : !src.startsWith(`${base}_astro/`)
    )
      return `a script that is not of this project: ${beginning(src ?? textOf(element))}`;
  }
  return undefined;
}

/** The project's styles all stand there; what content writes stands in the body. */
function isInHead({ parentNode }: Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'head';
}

function beginning(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return `“${words.slice(0, 60)}${words.length > 60 ? '…' : ''}”`;
}
