/** What every style sheet owes to browsers that lack a feature, or know it under another name. */
import type { ChildNode, Container, Declaration } from 'postcss';
import { AtRule } from 'postcss';
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';
import { styleSheets } from '../support/styles.ts';

const sheets = styleSheets(site('root'));

/** A sentence for every declaration that breaks a rule. */
function faults(property: RegExp, isWrong: (declaration: Declaration) => boolean): string[] {
  const found: string[] = [];
  let seen = 0;
  for (const [sheet, root] of sheets)
    root.walkDecls(property, (declaration) => {
      seen += 1;
      if (isWrong(declaration)) found.push(`${sheet}: ${declaration.parent?.toString().slice(0, 200)}`);
    });
  expect(seen, `declarations of ${property}`).toBeGreaterThan(0);
  return found;
}

/** Has the rule of a declaration the same value under another name? */
function hasBeside({ parent, value }: Declaration, property: string): boolean {
  return parent?.some((node) => node.type === 'decl' && node.prop === property && node.value === value) ?? false;
}

it('knows the style sheets of pages, of paper, of the search dialog, and of what script adds', () => {
  const all = [...sheets.values()].map(String).join('\n');
  for (const selector of ['html{', '@page{', 'dialog.over-page{', '.settings{', '.name-card{', '.forms{']) expect(all).toContain(selector);
});

describe('for Safari', () => {
  it('the shorthand of text decoration names a line and nothing else', () => {
    expect(faults(/^text-decoration$/, ({ value }) => !/^(none|underline|overline|line-through)$/.test(value))).toEqual([]);
  });

  it('what is not laid out off the screen is so only where scrolling is anchored', () => {
    const isAnchored = ({ parent }: ChildNode): boolean => {
      if (parent === undefined || parent.type === 'root' || parent.type === 'document') return false;
      return isSupports(parent) || isAnchored(parent as ChildNode);
    };
    const isSupports = (node: Container): boolean =>
      node instanceof AtRule && node.name === 'supports' && /^\(overflow-anchor:\s*auto\)$/.test(node.params);
    expect(faults(/^content-visibility$/, (declaration) => declaration.value === 'auto' && !isAnchored(declaration))).toEqual([]);
  });

  it.each(['user-select', 'text-size-adjust'])('%s has its older name beside it', (property) => {
    expect(faults(new RegExp(`^${property}$`), (declaration) => !hasBeside(declaration, `-webkit-${property}`))).toEqual([]);
  });
});
