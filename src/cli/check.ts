/** `npm run check`: types, lint, format and lockfile. All are run, then it says which failed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Lockfile } from './lockfile.ts';
import { lockFaults } from './lockfile.ts';

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const tool = (command: string) => (): boolean => spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0;

const checks: Record<string, () => boolean> = {
  types: tool('astro check --minimumFailingSeverity hint'),
  lint: tool('eslint --max-warnings 0 .'),
  format: tool('prettier --check --log-level warn .'),
  lockfile: () => {
    const faults = lockFaults(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile);
    for (const fault of faults) console.error(`package-lock.json: ${fault}`);
    return faults.length === 0;
  },
};

const failed = Object.entries(checks).flatMap(([name, passes]) => (passes() ? [] : [name]));
console.log(failed.length ? `These checks failed: ${failed.join(', ')}.` : 'Types, lint, format and lockfile are in order.');
process.exitCode = failed.length ? 1 : 0;
