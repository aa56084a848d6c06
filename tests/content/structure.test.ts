/**
 * Who is reported as saying what, and how it is numbered, held against a copy that was read and checked. `npm run golden` writes
 * the copy anew after a change of the content: read the difference before you commit it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import type { Statement } from '../../src/edition/outline.ts';
import { isStatement, nodesIn } from '../../src/edition/outline.ts';
import { readSource } from '../support/source.ts';

const { about, sections, statements, nodes } = loadEdition('content');
const all = sections.flatMap(nodesIn);

/** The words of a statement, a line for each voice. */
function voicesOf({ words: { text, speech } }: Statement): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const { speaker, start, end } of speech) {
    lines.push(`narration: ${text.slice(from, start)}`, `${speaker}: ${text.slice(start, end)}`);
    from = end;
  }
  lines.push(`narration: ${text.slice(from)}`);
  return lines.filter((line) => !/^narration: \s*$/.test(line)).map((line) => `  ${line}`);
}

it('has the nodes that were checked, and in each statement the voices that were checked', async () => {
  const lines = all.flatMap((node) => [
    [node.id, node.ref, node.level, node.title?.text ?? ''].join(' | '),
    ...(isStatement(node) ? voicesOf(node) : []),
  ]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./structure.txt');
});

it('gives every node an id of its own', () => {
  expect(all.map(({ id }) => id)).toEqual([...nodes.keys()]);
});

it('has the statements that a reader of the source file finds', () => {
  const read = readSource().statements.map(({ id, ref, text }) => [id, ref, text.replace(/^(\(\d+\)|\d+\.) /, '')]);
  expect(statements.map(({ id, ref, words }) => [id, ref, words.text])).toEqual(read);
});

it('keeps the source byte for byte', () => {
  const digest = createHash('sha256').update(readFileSync('content/source/outline.txt')).digest('hex');
  expect(digest).toBe(about.source.sha256);
  expect(digest).toBe('eaaa91c710701334b687a0780be7dd387ba61e7076358d8f76bdd0634428653c');
});
