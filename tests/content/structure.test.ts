/** The outline as the edition numbers it, against a structure that was made and checked apart from it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { isOneStatement } from '../../src/edition/outline.ts';
import structure from './structure.json' with { type: 'json' };

const { sections, statements, nodes } = loadEdition('content');
const numbered = sections.filter(({ number }) => number > 0);
const items = numbered.flatMap((section) => section.items);
const points = items.flatMap((item) => item.points);

describe('the structure', () => {
  it('has 10 sections, 27 items, 7 points and 41 statements', () => {
    expect([numbered.length, items.length, points.length, statements.length]).toEqual([10, 27, 7, 41]);
  });

  it('has the sections, items and points that were checked, with their titles', () => {
    expect(numbered.map(({ id, ref, title }) => [id, ref, title.text])).toEqual(structure.sections);
    expect(items.map(({ id, ref, title }) => [id, ref, title?.text ?? null])).toEqual(structure.items);
    expect(points.map(({ id, ref }) => [id, ref])).toEqual(structure.points);
  });

  it('has the statements that were checked, each with who is reported as speaking, from where to where', () => {
    const ours = statements.map(({ id, ref, indent, speech }) => [id, ref, indent, speech.map(({ speaker, start, end }) => `${speaker} ${start}-${end}`).join(', ')]);
    expect(ours).toEqual(structure.statements);
  });

  it('gives every node an id of its own, but for a statement that is all there is to its node', () => {
    const ids = [...numbered, ...items.filter((item) => !isOneStatement(item)), ...points.filter((point) => !isOneStatement(point)), ...statements].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.sort()).toEqual([...nodes.keys()].sort());
  });
});

it('keeps the source byte for byte', () => {
  const bytes = readFileSync('content/source/outline.txt');
  expect(bytes.length).toBe(13_344);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe('eaaa91c710701334b687a0780be7dd387ba61e7076358d8f76bdd0634428653c');
});
