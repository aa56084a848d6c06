/** A build that fails, or is interrupted at whatever moment, leaves the last good site as it was. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Runs a build that sends itself a signal at a moment, so that no time passes between the two. */
function interrupted(moment: (then: string) => string, signal: NodeJS.Signals): Promise<string | number | null> {
  const program = encodeURIComponent(moment(`process.kill(process.pid, "${signal}")`));
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${program}`, 'src/cli/build.ts'], {
    env: environment({ ...env, BUILD_LOG: 'info' }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.resume();
  return new Promise((resolve) => child.once('exit', (code, by) => resolve(by ?? code)));
}

/** The moment when the build prints these words. */
function saying(words: string): (then: string) => string {
  return (then) => `const { stdout } = process;
    const write = stdout.write.bind(stdout);
    stdout.write = (text, ...others) => {
      if (String(text).includes(${JSON.stringify(words)})) ${then};
      return write(text, ...others);
    };`;
}

/** The moment when the last site has made room and the new one has not taken its place. */
const renaming = (then: string): string => `import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    renameSync(from, to);
    if (to.includes('.dist-last-')) ${then};
  };
  syncBuiltinESMExports();`;

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
    ['has begun', saying('Collecting build info'), 'SIGKILL'],
    ['writes pages', saying('/about/index.html'), 'SIGKILL'],
    ['has made the offline copy', saying('kept for reading offline'), 'SIGKILL'],
    ['has compressed everything', saying('Complete!'), 'SIGKILL'],
    ['writes pages', saying('/about/index.html'), 'SIGINT'],
    ['writes pages', saying('/about/index.html'), 'SIGTERM'],
  ] as const)('that is interrupted when it %s leaves the last site', async (_, moment, signal) => {
    const before = print();
    const ended = await interrupted(moment, signal);
    expect(ended).toBe({ SIGKILL: 'SIGKILL', SIGINT: 130, SIGTERM: 143 }[signal]);
    expect(print()).toBe(before);
    if (signal !== 'SIGKILL') expect(leftovers()).toEqual([]);
  });

  it('that is killed while it puts the new site in place leaves the last one to the next build', async () => {
    expect(await interrupted(renaming, 'SIGKILL')).toBe('SIGKILL');
    expect(existsSync(target)).toBe(false);
    writeFileSync(join(content, 'speakers.json'), '[');
    await build(env);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('the last good site');
    expect(leftovers()).toEqual([]);
  });

  it('waits for another one in the same project', async () => {
    const [one, other] = await Promise.all([build(env), build({ ...env, OUT_DIR: join(place, 'other') })]);
    expect([one.code, other.code], one.output + other.output).toEqual([0, 0]);
    // Builds of other tests may be under way, too.
    expect(one.output + other.output).toMatch(/Another build .* is under way here/);
    expect(readFileSync(join(place, 'other/index.html'), 'utf8')).toContain('<!DOCTYPE html>');
  });
});

it('a build without SITE_URL says that it is not fit to publish', async () => {
  const { output } = await build({ ...env, SITE_URL: '' });
  expect(output).toMatch(/SITE_URL is not set.*not fit to publish/);
});
