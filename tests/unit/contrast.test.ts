/** The colours of the style sheet: AAA for the words of the outline, AA for ours, in both schemes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Rgb } from '../support/contrast.ts';
import { contrastOf } from '../support/contrast.ts';

const css = readFileSync('src/components/frame/base.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name as string,
    { light: light as string, dark: dark as string },
  ]),
);

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

function contrast(scheme: 'light' | 'dark', one: string, other: string): number {
  return contrastOf(rgb(tokens.get(one)![scheme]), rgb(tokens.get(other)![scheme]));
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  // Printed numbers and the date line are words of the outline too, and quiet.
  it.each(['ink', 'quiet', 'link'])('the outline in %s is 7 : 1 on the page and where it is marked', (name) => {
    for (const ground of ['paper', 'mark']) expect(contrast(scheme, name, ground), ground).toBeGreaterThanOrEqual(7);
  });

  it('names of speakers and all that is ours are 4.5 : 1', () => {
    const speakers = [...tokens.keys()].filter((name) => name.startsWith('speaker-'));
    expect(speakers.length).toBeGreaterThan(3);
    for (const name of ['ink', 'quiet', 'link', ...speakers])
      for (const ground of ['paper', 'mark', 'wash'])
        expect(contrast(scheme, name, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
});
