/** The outline as the edition numbers it, against a structure that was made and checked apart from it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { nodesIn } from '../../src/edition/outline.ts';
import structure from './structure.json' with { type: 'json' };

const { agenda, sections, statements, places, nodes } = loadEdition('content');
const all = sections.flatMap(nodesIn);
const items = all.filter(({ level }) => level === 'item');
const points = all.filter(({ level }) => level === 'point');

describe('the structure', () => {
  it('has 10 sections, 27 items, 7 points and 41 statements', () => {
    expect([agenda.length, items.length, points.length, statements.length]).toEqual([10, 27, 7, 41]);
  });

  it('has the sections, items and points that were checked, with their titles', () => {
    expect(agenda.map(({ id, ref, title }) => [id, ref, title.text])).toEqual(structure.sections);
    expect(items.map(({ id, ref, title }) => [id, ref, title?.text ?? null])).toEqual(structure.items);
    expect(points.map(({ id, ref }) => [id, ref])).toEqual(structure.points);
  });

  it('has the statements that were checked, each with who is reported as speaking, from where to where', () => {
    const speech = (list: (typeof statements)[number]['words']['speech']) => list.map(({ speaker, start, end }) => `${speaker} ${start}-${end}`).join(', ');
    expect(statements.map(({ id, ref, words }) => [id, ref, speech(words.speech)])).toEqual(structure.statements);
  });

  it('gives every node an id of its own', () => {
    expect(all.map(({ id }) => id)).toEqual([...nodes.keys()]);
    expect(places.filter(({ kind }) => kind === 'statement').map(({ id }) => id)).toEqual(statements.map(({ id }) => id));
  });
});

it('keeps the source byte for byte', () => {
  const bytes = readFileSync('content/source/outline.txt');
  expect(bytes.length).toBe(13_344);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe('eaaa91c710701334b687a0780be7dd387ba61e7076358d8f76bdd0634428653c');
});
