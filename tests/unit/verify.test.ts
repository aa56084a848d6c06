import { describe, expect, it } from 'vitest';
import { ContentError } from '../../src/edition/content-error.ts';
import { parseSection } from '../../src/edition/parse.ts';
import { verify } from '../../src/edition/verify.ts';

const preamble = parseSection('# A Letter\n\nMay 1, 1900\n\nDear all.', { slug: 'preamble', order: 0, file: '0.mdx' });
const stamps = parseSection('# 1. Stamps\n\n(1) One stamp is red.\n\n  1. It costs 2 pence.\n\n    A lot.', {
  slug: 'stamps',
  order: 1,
  file: '1.mdx',
});
const source =
  'A Letter\n\nMay 1, 1900\n\nDear all.\n\n1. Stamps\n\n(1) One stamp is red.\n\n  1. It costs 2 pence.\n\n    A lot.\n\n\nTop of page';
/** The message for a source, or '' where it is the same. */
const check = (text: string): string => new ContentError(verify([preamble, stamps], { text, file: 'letter.txt' }, ['Top of page'])).message;

describe('the outline against its source', () => {
  it('is silent when every word is the same', () => {
    expect(check(source)).toBe('');
  });

  it('counts a run of white space as one space', () => {
    expect(check(source.replace('One stamp', 'One  stamp'))).toBe('');
  });

  it('shows the first words that differ, side by side', () => {
    expect(check(source.replace('red', 'blue'))).toContain(
      '1.mdx:3: the words differ from the source (letter.txt:9).\n  here:   (1) One stamp is red.\n  source: (1) One stamp is blue.',
    );
  });

  it.each([
    ['a changed number', source.replace('2 pence', '3 pence')],
    ['a changed point', source.replace('  1. It', '  2. It')],
    ['a lost space', source.replace('One stamp', 'Onestamp')],
    ['a lost comma', source.replace('May 1,', 'May 1')],
    ['a changed case', source.replace('Dear', 'dear')],
    ['a missing line', source.replace('    A lot.\n', '')],
    ['an additional line', source.replace('A lot.', 'A lot.\n\nToo much.')],
    ['a typographic quotation mark', source.replace('all', '“all”')],
  ])('notices %s', (_, changed) => {
    expect(check(changed)).toContain('the words differ from the source');
  });

  it('expects the lines that are not part of the outline, and only these', () => {
    expect(check(source.replace('\nTop of page', ''))).toContain('the last line should be “Top of page”');
  });
});
