/** No style sheet has a rule for something that is nowhere: what was renamed or removed took its style along. */
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio';
import type { Root, Rule } from 'postcss';
import { describe, expect, it } from 'vitest';
import { madeByScript, rootStates } from '../support/made-by-script.ts';
import { filesOf } from '../support/pages.ts';
import { site } from '../support/site.ts';
import { styleSheets } from '../support/styles.ts';

/** States that a page has only in a browser. */
const state =
  /:(hover|focus-visible|focus-within|focus|active|visited|target-within|target|open|popover-open|modal|checked|placeholder-shown|autofill)(?![\w-])|\[open\]/g;
const stateBehind = new RegExp(`(?<=[\\w\\])])(${state.source})`, 'g');
/** Vite writes the oldest with one colon. */
const pseudoElement = /::[\w-]+(\([^)]*\))?|:(before|after|first-line|first-letter)(?![\w-])/g;

/** Every page, what its templates hold, and what script makes; the pages also as they are in each state that script gives them. */
function documents(): CheerioAPI[] {
  const pages = [...site('root').pages, ...site('small').pages].map(({ html }) => html);
  const templates = pages.flatMap((html) => {
    const $ = load(html);
    return $('template')
      .get()
      .map((template) => $(template).html() ?? '');
  });
  const states = Array.from({ length: 2 }, (_, i) => Object.entries(rootStates).map(([name, values]) => [name, values[i] ?? values[0]]));
  const inState = (html: string, attributes: unknown[][]): CheerioAPI => {
    const $ = load(html);
    $('html').attr(Object.fromEntries(attributes) as Record<string, string>);
    return $;
  };
  return [...pages, ...templates, madeByScript].map((html, i) => inState(html, states[i % states.length] ?? []));
}

/** The selectors of a rule, each without what only a browser knows. */
function selectorsOf({ selectors }: Rule): { written: string; searched: string }[] {
  return selectors.map((written) => ({
    written,
    searched:
      written
        .replace(pseudoElement, '')
        // Behind another part of its selector a state adds nothing; Cheerio finds no `:is(*)` within `:has()`.
        .replace(stateBehind, '')
        .replace(state, ':is(*)')
        .replaceAll(/:not\((:is\(\*\)(, *)?)+\)/g, '')
        .trim() || '*',
  }));
}

/** Selectors of a style sheet that match nothing in any of these documents. */
function unused(sheet: Root, known: readonly CheerioAPI[]): string[] {
  const found: string[] = [];
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name.endsWith('keyframes')) return;
    for (const { written, searched } of selectorsOf(rule)) if (!known.some(($) => $(searched).length > 0)) found.push(written);
  });
  return found;
}

describe('style sheets', () => {
  const known = documents();

  it.each([...styleSheets(site('root'))])('%s: every selector matches something', (_name, sheet) => {
    expect(unused(sheet, known)).toEqual([]);
  });
});

it('what is said to be made by script is: some script knows each of its classes', () => {
  const { folder, read } = site('root');
  const scripts = filesOf(folder, '_astro/*.js').map(read).join('\n');
  const pages = site('root')
    .pages.map(({ html }) => html)
    .join('\n');
  const classes = [...madeByScript.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '));
  expect(classes.length).toBeGreaterThan(5);
  const isInPages = (name: string): boolean => new RegExp(`class="([^"]* )?${name}[" ]`).test(pages);
  expect(classes.filter((name) => !scripts.includes(name) && !isInPages(name))).toEqual([]);
});
