/** A fault in the content stops `npm run build` with a sentence, not with a stack trace. */
import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { build, buildFolder } from '../support/build.ts';
import type { Copy } from '../support/content.ts';
import { copyContent } from '../support/content.ts';

describe('npm run build refuses', () => {
  it.each<[string, (copy: Copy) => void, string, string]>([
    [
      'a changed word',
      (c) => c.change('outline/05-energy.mdx', 'US$8 billion', 'US$9 billion'),
      '05-energy.mdx:12',
      'the words differ from the source',
    ],
    ['an unknown speaker', (c) => c.change('outline/10-iraq.mdx', 'by="putin"', 'by="Putin"'), '10-iraq.mdx:8', 'no such speaker'],
    ['broken JSON', (c) => c.change('timeline.json', '}', ''), 'timeline.json', 'this is not valid JSON'],
    [
      'a file that is not UTF-8',
      (c) => writeFileSync(c.path('registers/places.json'), Buffer.from([0x5b, 0xff, 0x5d])),
      'registers/places.json',
      'not valid UTF-8',
    ],
    ['a missing section', (c) => rmSync(c.path('outline/04-terrorism.mdx')), '05-energy.mdx', 'section 4 is missing'],
  ])('%s', async (_, spoil, file, sentence) => {
    const copy = copyContent();
    spoil(copy);
    const { code, output } = await build({ OUT_DIR: `${buildFolder}/failed`, OUTLINE_CONTENT: copy.folder });
    expect(code, output).not.toBe(0);
    expect(output).toContain(file);
    expect(output).toContain(sentence);
    expect(output).not.toMatch(/^\s+at .+:\d+:\d+/m);
  });
});
