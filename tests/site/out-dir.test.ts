/** A build writes into the folder that OUT_DIR names, and never over anything but an earlier build. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mark } from '../../src/cli/output.ts';
import { filesOf } from '../../src/publish/built-files.ts';
import { environment } from '../support/build.ts';
import { copyProject } from '../support/project.ts';
import { site } from '../support/site.ts';

/** Runs the build in a copy of the project. */
function build(project: string, OUT_DIR: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: environment({ OUTLINE_CONTENT: '', COMPRESSION: 'fast', OUT_DIR }),
  });
  return { code: status, output: stdout + stderr };
}

/** The files of a project, but for what is installed and cached. */
const files = (project: string): string[] => filesOf(project).filter((file) => !/^(node_modules|\.astro)\//.test(file));

describe('a build', () => {
  it.each([
    ['the project itself', '.', 'the project lies in it'],
    ['the folder of the project', '..', 'the project lies in it'],
    ['the content', 'content', 'the content lies in it'],
    ['a folder with other files', 'own', 'it holds other files (“notes.txt”)'],
  ])('never replaces %s', (_, OUT_DIR, why) => {
    const project = copyProject();
    mkdirSync(join(project, 'own'));
    writeFileSync(join(project, 'own/notes.txt'), 'mine');
    const before = files(project);
    const { code, output } = build(project, OUT_DIR);
    expect(output).toContain(why);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(files(project)).toEqual(before);
  });

  it('takes an empty OUT_DIR for “dist”, and a symbolic link for the folder it leads to', () => {
    const project = copyProject();
    mkdirSync(join(project, 'published'));
    symlinkSync('published', join(project, 'dist'), 'junction');
    const before = files(project);
    const { code, output } = build(project, '');
    expect(code, output).toBe(0);
    expect(lstatSync(join(project, 'dist')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(project, 'published/index.html'))).toBe(true);
    expect(files(project).filter((file) => !/^(dist|published)\//.test(file))).toEqual(before);
  });
});

it('the mark of a build is no part of the site', () => {
  const { read } = site('root');
  expect(read(mark)).toContain('npm run build');
  for (const list of ['sw.js', '_headers', 'sitemap-0.xml']) expect(read(list), list).not.toContain(mark);
  expect(existsSync(join(site('root').folder, `${mark}.br`))).toBe(false);
});
