/** Builds the site for the tests, as a reader of the README would, with another place, outline or folder. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Everything the tests build lies here; Git does not see it. */
export const buildFolder = '.dist-test';

export interface Build {
  code: number;
  /** All that was printed. */
  output: string;
}

/**
 * Runs `npm run build`, which waits for any other build of the project.
 * @param env `OUT_DIR`, `BASE_PATH`, `SITE_URL`, `OUTLINE_CONTENT`; without `SITE_URL`, an example
 */
export function build(env: Record<string, string>): Promise<Build> {
  mkdirSync(buildFolder, { recursive: true });
  return run({ SITE_URL: 'https://edition.example', BASE_PATH: '', ...env });
}

/** Like `build`, for builds that must succeed. */
export async function buildOrThrow(env: Record<string, string>): Promise<string> {
  const { code, output } = await build(env);
  if (code !== 0) throw new Error(`npm run build failed with ${JSON.stringify(env)}:\n${output}`);
  return output;
}

/** Variables for a program that a reader of the README would start, not a test: what Vitest sets would make Astro build something else. */
export function environment(env: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST.*|DEV|PROD|MODE)$/.test(name));
  return { ...Object.fromEntries(own), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env };
}

function run(env: Record<string, string>): Promise<Build> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', 'build'], {
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
