import { expect, it } from 'vitest';
import type { Lockfile } from '../../src/cli/lockfile.ts';
import { lockFaults } from '../../src/cli/lockfile.ts';

const faultsIn = (packages: Lockfile['packages']): string[] => lockFaults({ packages });
const ok = { version: '1.0.0', integrity: 'sha512-x' };

it('finds nothing in a complete lock, wherever a platform’s package lies', () => {
  const a = { ...ok, optionalDependencies: { 'a-linux': '1.0.0', 'a-win': '1.0.0' } };
  expect(faultsIn({ '': {}, 'node_modules/a': a, 'node_modules/a-linux': ok, 'node_modules/a/node_modules/a-win': ok })).toEqual([]);
});

it('names the package of a platform that the lock lacks', () => {
  const a = { ...ok, optionalDependencies: { 'a-linux': '1.0.0', '@a/win': '1.0.0' } };
  const faults = faultsIn({ '': { optionalDependencies: { b: '1.0.0' } }, 'node_modules/@x/a': a, 'node_modules/a-linux': ok });
  expect(faults).toEqual([expect.stringContaining('the project may need b'), expect.stringContaining('node_modules/@x/a may need @a/win')]);
});

it('names addresses and missing integrity', () => {
  expect(faultsIn({ '': {}, 'node_modules/a': { version: '1.0.0', resolved: 'https://npm.example/a.tgz' } })).toEqual([
    expect.stringContaining('names the address https://npm.example/a.tgz'),
    expect.stringContaining('has no integrity'),
  ]);
});
