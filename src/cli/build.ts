/**
 * `npm run build`: builds the whole site in a folder of its own and then puts it in place. A build that fails or
 * is interrupted leaves the last good site as it was.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'astro';
import { site } from '../addresses.ts';
import { contentFolder, thisEdition } from '../edition/load.ts';
import { assertForOutput, outputFolder, writeMark } from './output.ts';

const target = outputFolder();
const own = join(dirname(target), `.dist-building-${process.pid}`);
const last = join(dirname(target), `.dist-last-${basename(target)}`);

process.env['NODE_ENV'] ??= 'production';
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => {
    console.error('The build was interrupted; the last site stays as it was.');
    clear();
    process.exit(code);
  });

try {
  assertForOutput(target, contentFolder);
  recover();
  const { about } = thisEdition();
  // A cache of its own: what another content folder or version left behind would get into this site.
  await build({ outDir: join(own, 'site'), cacheDir: join(own, 'cache'), logLevel: (process.env['BUILD_LOG'] ?? 'warn') as 'warn' });
  writeMark(join(own, 'site'));
  putInPlace();
  console.log(`The site is in ${relative(process.cwd(), target) || target}.`);
  if (!process.env['SITE_URL']) console.warn(`SITE_URL is not set, so addresses begin with ${site}: this site is not fit to publish.`);
  else if (!about.responsible) console.warn('edition.json names nobody as “responsible”: put a name to what you publish.');
} catch (error) {
  console.error(`${sentenceOf(error)}\nThe build failed; the last site stays as it was.`);
  process.exitCode = 1;
} finally {
  clear();
}

/** Two renames, one directly after the other; `recover` mends what a power cut between them leaves. */
function putInPlace(): void {
  rmSync(last, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, last);
  try {
    renameSync(join(own, 'site'), target);
  } catch (error) {
    if (existsSync(last)) renameSync(last, target);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

function recover(): void {
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(last) && !existsSync(target)) renameSync(last, target);
  for (const name of readdirSync(dirname(target))) {
    const pid = /^\.dist-building-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(dirname(target), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function clear(): void {
  rmSync(own, { recursive: true, force: true });
}

/** What went wrong in words, without a stack: the fault in the content where there is one. */
function sentenceOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) if (each.name === 'ContentError') return each.message;
  if (!(error instanceof Error)) return String(error);
  const { loc, hint } = error as Error & { loc?: { file?: string; line?: number }; hint?: string };
  const place = loc?.file ? `${loc.file}${loc.line ? `:${loc.line}` : ''}: ` : '';
  // The bundler writes the stack into its message.
  return [place + error.message.replace(/^\s+at .*\n?/gm, '').trim(), hint].filter(Boolean).join('\n');
}
