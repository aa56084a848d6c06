/**
 * The Content-Security-Policy of a page, read off the page itself: nothing but what it needs. Made here and not
 * by Astro, whose policy always carries the hashes of its own runtime, which no page of this site uses.
 */
import { createHash } from 'node:crypto';
import { defaultTreeAdapter } from 'parse5';
import type { Element } from './elements.ts';
import { attribute, elementsOf, opensSearch, textOf } from './elements.ts';
import { foreignIn } from './foreign.ts';

/** Types of scripts that a policy governs; any other, such as JSON-LD, is data. */
const governed = ['', 'module', 'text/javascript', 'importmap', 'speculationrules'];

/**
 * The page with its policy directly after the `<meta charset>`, so that it governs all that follows.
 * @param scripts the inline scripts that pages may have
 * @throws Error that says what in the page is not the project's
 */
export function withPolicy(html: string, scripts: readonly string[]): string {
  const all = elementsOf(html);
  const foreign = foreignIn(all, scripts);
  if (foreign) throw new Error(`this page has ${foreign}. Content holds words, not programs: remove it from the content.`);
  const { page, elements } = mergeStyles(html, all);
  const charset = /<meta charset="?utf-8"?\s*\/?>/i.exec(page);
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(page, elements)}">`;
  // A page without one is a redirect that Astro made; the policy then stands first in it.
  const at = charset ? charset.index + charset[0].length : (/^<!doctype html>/i.exec(page)?.[0].length ?? 0);
  return page.slice(0, at) + meta + page.slice(at);
}

function policyFor(html: string, elements: readonly Element[]): string {
  const named = (name: string): Element[] => elements.filter(({ tagName }) => tagName === name);
  const links = (rel: string): boolean => named('link').some((link) => (attribute(link, 'rel') ?? '').split(/\s+/).includes(rel));

  const scripts = named('script').filter((script) => governed.includes(attribute(script, 'type') ?? ''));
  const files = scripts.some((script) => attribute(script, 'src') !== undefined);
  const searches = files && elements.some(opensSearch);
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

/**
 * One style element in place of several: each would cost the page a hash. Not where a style sheet stands between them, since
 * their order counts.
 */
function mergeStyles(html: string, elements: readonly Element[]): { page: string; elements: readonly Element[] } {
  const isStyle = (element: Element): boolean => element.tagName === 'style' && element.attrs.length === 0;
  const isSheet = (element: Element): boolean => isStyle(element) || attribute(element, 'rel') === 'stylesheet';
  const sheets = elements.filter(isSheet);
  const styles = sheets.filter(isStyle);
  const [first, ...others] = styles;
  const last = others.at(-1);
  if (!first || !last || sheets.indexOf(last) - sheets.indexOf(first) !== others.length) return { page: html, elements };

  const text = styles.map((style) => textOf(style).trim()).join('');
  const merged = defaultTreeAdapter.createElement('style', first.namespaceURI, []);
  defaultTreeAdapter.insertText(merged, text);
  let page = html;
  // From the end, so that the places of those before stay as they are.
  for (const style of others.reverse()) page = replaced(page, style, '');
  page = replaced(page, first, `<style>${text}</style>`);
  return { page, elements: [...elements.filter((element) => !styles.includes(element)), merged] };
}

/** The page with something else in place of an element. */
function replaced(html: string, { sourceCodeLocation }: Element, by: string): string {
  if (!sourceCodeLocation) throw new Error('Policy: no place of an element in its page');
  return html.slice(0, sourceCodeLocation.startOffset) + by + html.slice(sourceCodeLocation.endOffset);
}

function list(name: string, sources: (string | false)[]): string {
  const some = [...new Set(sources.filter((source) => source !== false))];
  return some.length > 0 ? `${name} ${some.join(' ')}` : '';
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
