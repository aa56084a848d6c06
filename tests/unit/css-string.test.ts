import { expect, it } from 'vitest';
import { cssString } from '../../src/styles/css-string.ts';

/** What a browser reads, by the rules of CSS: an escape is a number of up to six digits and one space, or a character. */
function read(string: string): string {
  return string
    .slice(1, -1)
    .replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, character: string) =>
      code ? String.fromCodePoint(parseInt(code, 16)) : character,
    );
}

it.each([
  'Putin',
  'O’Neill, “the elder”',
  'a"b',
  'ends in \\',
  '\\a',
  'two\nlines\r\fthree',
  '"}*{display:none}\\\n</style><script>alert(1)</script>',
  '"0 1',
  '日本 \u{1f600}',
])('a string of CSS stands for its words and cannot be left: %j', (words) => {
  const string = cssString(words);
  expect(string).toMatch(/^"(?:[^"\\<\n\r\f]|\\[0-9a-f]+ )*"$/);
  expect(read(string)).toBe(words);
});
