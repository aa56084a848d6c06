/** The elements of a finished page that its policy and its safety depend on. */
import type { DefaultTreeAdapterMap } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];

/** Elements that are kept whatever their attributes are. */
const kept = new Set(['script', 'style', 'link', 'img', 'form', 'iframe', 'object', 'embed']);

/** Elements by which a page is known for one that opens the search. */
export function opensSearch({ attrs }: Element): boolean {
  return attrs.some(({ name, value }) => name === 'data-search-open' || (name === 'id' && value === 'results'));
}

/** Addresses that a browser follows. */
const addresses = new Set(['href', 'src', 'action', 'formaction', 'data']);

/** The attribute of an element that holds a script: a handler such as `onclick`, or an address of the kind `javascript:`. */
export function scriptInAttribute({ attrs }: Element): { name: string; value: string } | undefined {
  return attrs.find(
    // Browsers ignore blanks and line breaks within the name of the kind.
    ({ name, value }) => name.startsWith('on') || (addresses.has(name) && /^javascript:/i.test(value.replace(/[\0-\x20]/g, ''))),
  );
}

/** The elements of a page in order. Only they are kept: the tree of a page of many megabytes would fill the memory. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  parse(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attrs) => {
        const element = defaultTreeAdapter.createElement(name, namespace, attrs);
        if (kept.has(name) || opensSearch(element) || scriptInAttribute(element)) found.push(element);
        return element;
      },
      onItemPop: (item) => {
        if (!kept.has(item.tagName)) item.childNodes.length = 0;
      },
    },
  });
  return found;
}

/** The value of an element's attribute; undefined where it has none. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** The text directly within an element, such as a script's. */
export function textOf({ childNodes }: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
