/** Copies of the whole project, for programs that could spoil it, or that would disturb the builds of other tests. */
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** @returns the folder of a copy whose content is the small invented outline; it is removed when the test ends */
export function copyProject(): string {
  const own = mkdtempSync(join(realpathSync(tmpdir()), 'project-'));
  onTestFinished(() => rmSync(own, { recursive: true, force: true, maxRetries: 3 }));
  // In a folder of its own: a build that went astray could spoil no more than that.
  const folder = join(own, 'project');
  for (const name of ['astro.config.mjs', 'package.json', 'public', 'src', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync('tests/fixtures/small', join(folder, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
