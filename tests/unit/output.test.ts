import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assertForOutput, outputFolder, writeMark } from '../../src/cli/output.ts';

const content = resolve('content');
let place: string;
beforeEach(() => (place = mkdtempSync(join(realpathSync(tmpdir()), 'output-'))));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

/** A folder with files in it. */
function folder(name: string, ...files: string[]): string {
  const made = join(place, name);
  mkdirSync(made, { recursive: true });
  for (const file of files) writeFileSync(join(made, file), '');
  return made;
}

describe('the output folder', () => {
  it('is the one that OUT_DIR names, and “dist” where it names none', () => {
    vi.stubEnv('OUT_DIR', 'other/place');
    expect(outputFolder()).toBe(resolve('other/place'));
    for (const nothing of ['', undefined]) {
      vi.stubEnv('OUT_DIR', nothing);
      expect(outputFolder()).toBe(resolve('dist'));
    }
  });

  it('is where a symbolic link leads', () => {
    symlinkSync(folder('target'), join(place, 'link'), 'junction');
    for (const [named, real] of [
      ['link', 'target'],
      ['link/site', 'target/site'],
    ] as const) {
      vi.stubEnv('OUT_DIR', join(place, named));
      expect(outputFolder()).toBe(join(place, real));
    }
  });
});

describe('output goes', () => {
  it('to a folder that is absent or empty', () => {
    expect(() => assertForOutput(join(place, 'not/there'), content)).not.toThrow();
    expect(() => assertForOutput(folder('empty'), content)).not.toThrow();
  });

  it('to an earlier build, and to one from before there was a mark', () => {
    const marked = folder('marked', 'index.html');
    writeMark(marked);
    expect(() => assertForOutput(marked, content)).not.toThrow();
    expect(() => assertForOutput(folder('old', 'index.html', '_headers', 'sw.js', 'outline.json'), content)).not.toThrow();
  });

  it('to no folder with other files, and over no file', () => {
    expect(() => assertForOutput(folder('docs', 'index.html', '_headers'), content)).toThrow(/it holds other files \(“_headers”\)/);
    expect(() => assertForOutput(join(folder('a', 'file'), 'file'), content)).toThrow('that is not a folder');
  });

  it.each([
    '.',
    '..',
    '/',
    'src',
    'src/new',
    'content/site',
    'node_modules/x',
    '.git',
    '.git/x',
    '.github/x',
    'public/x',
    'tests/x',
    '.astro',
  ])('never to %s', (name) => {
    expect(() => assertForOutput(resolve(name), content)).toThrow(/^OUT_DIR: nothing is built into .+\. Name a folder that/);
  });

  it('never into, over or above a content folder that lies elsewhere, by whatever name', () => {
    const own = folder('up/own');
    symlinkSync(own, join(place, 'alias'), 'junction');
    for (const name of ['up', 'up/own', 'up/own/site'])
      for (const spelt of [own, join(place, 'alias')]) expect(() => assertForOutput(join(place, name), spelt), name).toThrow(/content/);
  });

  it('beside the content, also within the project', () => {
    for (const name of ['dist', '.dist-test/new', 'contents', 'source'])
      expect(() => assertForOutput(resolve(name), content), name).not.toThrow();
  });
});
