/** A build that fails, or is interrupted at whatever moment, leaves the last good site as it was. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { writeMark } from '../../src/cli/output.ts';
import { build, buildFolder, environment } from '../support/build.ts';

const place = join(buildFolder, 'atomic');
const target = join(place, 'site');
const content = join(place, 'content');
const env = { OUT_DIR: target, OUTLINE_CONTENT: content, COMPRESSION: 'fast' };

/** One number for all files of the site. */
function print(): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: target }).sort()) hash.update(file).update(readFileSync(join(target, file)));
  return hash.digest('hex');
}

const leftovers = (): string[] => readdirSync(place).filter((name) => name.startsWith('.dist-'));

beforeEach(() => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync('tests/fixtures/small', content, { recursive: true });
  writeFileSync(join(target, 'index.html'), 'the last good site');
  writeFileSync(join(target, 'old.html'), 'a page of it');
  writeMark(target);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a build', () => {
  it('that succeeds replaces the last site as a whole', async () => {
    const { code, output } = await build(env);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(0);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toContain('<!DOCTYPE html>');
    expect(existsSync(join(target, 'old.html'))).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  it('that finds a fault in the content says so in a sentence, without a stack', async () => {
    const before = print();
    writeFileSync(join(content, 'speakers.json'), '[');
    const { code, output } = await build(env);
    expect(code).toBe(1);
    expect(output).toMatch(/content\/speakers\.json: this is not valid JSON/);
    expect(output).not.toMatch(/^\s+at /m);
    expect(print()).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  it('that fails late, on a page, names the file', async () => {
    const before = print();
    writeFileSync(join(content, 'pages/about.mdx'), '---\ntitle: About\ndescription: About.\n---\n\n<Unclosed\n');
    const { code, output } = await build(env);
    expect(code).toBe(1);
    expect(output).toMatch(/about\.mdx/);
    expect(output).not.toMatch(/^\s+at /m);
    expect(print()).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  it.each([
    ['has begun', '.dist-building-*', 'SIGKILL'],
    ['has pages', '.dist-building-*/site/index.html', 'SIGKILL'],
    ['compresses them', '.dist-building-*/site/**/*.br', 'SIGKILL'],
    ['has pages', '.dist-building-*/site/index.html', 'SIGINT'],
  ] as const)('that is interrupted when it %s (%s, %s) leaves the last site', async (_, sign, signal) => {
    const before = print();
    const child = spawn(process.execPath, ['src/cli/build.ts'], {
      env: environment(env),
      stdio: 'ignore',
    });
    const ended = new Promise<string | number | null>((resolve) => child.once('exit', (code, by) => resolve(by ?? code)));
    while (globSync(sign, { cwd: place }).length === 0 && child.exitCode === null) await wait(5);
    child.kill(signal);
    expect(await ended).toBe(signal === 'SIGINT' ? 130 : signal);
    expect(print()).toBe(before);
    if (signal === 'SIGINT') expect(leftovers()).toEqual([]);
  });

  it('sweeps up what a killed one left, and takes back a site that was moved but not replaced', async () => {
    mkdirSync(join(place, '.dist-building-999999999'), { recursive: true });
    renameSync(target, join(place, '.dist-last-site'));
    writeFileSync(join(content, 'speakers.json'), '[');
    await build(env);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('the last good site');
    expect(leftovers()).toEqual([]);
  });
});

it('a build without SITE_URL says that it is not fit to publish', async () => {
  const { output } = await build({ ...env, SITE_URL: '' });
  expect(output).toMatch(/SITE_URL is not set.*not fit to publish/);
});
