/**
 * The Content-Security-Policy of a page, read off the page itself: nothing but what it needs. Made here and not
 * by Astro, whose policy always carries the hashes of its own runtime, which no page of this site uses.
 */
import { createHash } from 'node:crypto';
import type { DefaultTreeAdapterMap } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];

/** Types of scripts that a policy governs; any other, such as JSON-LD, is data. */
const governed = ['', 'module', 'text/javascript', 'importmap', 'speculationrules'];

/** Elements on which a policy depends, besides those that open the search. */
const told = new Set(['script', 'style', 'link', 'img', 'form']);

/** The page with its policy directly after the `<meta charset>`, so that it governs all that follows. */
export function withPolicy(html: string): string {
  const { page, elements } = mergeStyles(html);
  const charset = /<meta charset="?utf-8"?\s*\/?>/i.exec(page);
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(page, elements)}">`;
  // A page without one is a redirect that Astro made; the policy then stands first in it.
  const at = charset ? charset.index + charset[0].length : (/^<!doctype html>/i.exec(page)?.[0].length ?? 0);
  return page.slice(0, at) + meta + page.slice(at);
}

/** @param html a whole page without a policy */
export function policyOf(html: string): string {
  return policyFor(html, elementsOf(html));
}

function policyFor(html: string, elements: readonly Element[]): string {
  const named = (name: string): Element[] => elements.filter(({ tagName }) => tagName === name);
  const links = (rel: string): boolean => named('link').some((link) => (attribute(link, 'rel') ?? '').split(/\s+/).includes(rel));

  const scripts = named('script').filter((script) => governed.includes(attribute(script, 'type') ?? ''));
  const files = scripts.some((script) => attribute(script, 'src') !== undefined);
  const searches =
    files && elements.some((element) => attribute(element, 'data-search-open') !== undefined || attribute(element, 'id') === 'results');
  const styles = named('style').map(textOf);
  const asData = /url\(["']?data:|src="data:/.test(html);

  const directives = [
    `default-src 'none'`,
    `base-uri 'none'`,
    `form-action ${named('form').some((form) => attribute(form, 'action') !== undefined) ? `'self'` : `'none'`}`,
    list('script-src', [
      files && `'self'`,
      // Pagefind compiles WebAssembly; its worker starts from any page that opens the search.
      searches && `'wasm-unsafe-eval'`,
      ...scripts.filter((script) => attribute(script, 'src') === undefined).map((script) => hash(textOf(script))),
    ]),
    list('connect-src', [files && `'self'`]),
    list('style-src', [links('stylesheet') && `'self'`, ...styles.map(hash)]),
    list('img-src', [(links('icon') || named('img').length > 0) && `'self'`, asData && 'data:']),
    list('font-src', [styles.some((style) => style.includes('@font-face')) && `'self'`]),
    list('manifest-src', [links('manifest') && `'self'`]),
  ];
  return directives.filter(Boolean).join(';');
}

/** One style element in place of several: each would cost a page a hash. Not where a style sheet stands between them, since order counts. */
function mergeStyles(html: string): { page: string; elements: readonly Element[] } {
  const elements = elementsOf(html);
  const sheets = elements.filter(
    (element) => element.tagName === 'style' || (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet'),
  );
  const styles = sheets.filter((element) => element.tagName === 'style' && element.attrs.length === 0);
  const [first, ...others] = styles;
  if (!first || others.length === 0 || sheets.indexOf(others.at(-1) as Element) - sheets.indexOf(first) !== others.length)
    return { page: html, elements };
  let page = html;
  for (const { sourceCodeLocation } of [...others].reverse())
    page = page.slice(0, sourceCodeLocation?.startOffset) + page.slice(sourceCodeLocation?.endOffset);
  const { startOffset, endOffset } = first.sourceCodeLocation ?? { startOffset: 0, endOffset: 0 };
  const text = styles.map((style) => textOf(style).trim()).join('');
  page = `${page.slice(0, startOffset)}<style>${text}</style>${page.slice(endOffset)}`;
  const merged = defaultTreeAdapter.createElement('style', first.namespaceURI, []);
  defaultTreeAdapter.insertText(merged, text);
  return { page, elements: [...elements.filter((element) => !styles.includes(element)), merged] };
}

function list(name: string, sources: (string | false)[]): string {
  const some = [...new Set(sources.filter((source) => source !== false))];
  return some.length > 0 ? `${name} ${some.join(' ')}` : '';
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The elements of a page in order. Only they are kept: the tree of a page of many megabytes would fill the memory. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  parse(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attrs) => {
        const element = defaultTreeAdapter.createElement(name, namespace, attrs);
        if (told.has(name) || attrs.some((each) => each.name === 'data-search-open' || each.value === 'results')) found.push(element);
        return element;
      },
      onItemPop: (item) => {
        if (!told.has(item.tagName)) item.childNodes.length = 0;
      },
    },
  });
  return found;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
