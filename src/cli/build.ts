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
import { isRunning } from './running.ts';
import { sentenceOf } from './sentence.ts';
import { endTurn, takeTurn } from './turn.ts';

const target = outputFolder();
const own = join(dirname(target), `.dist-building-${process.pid}`);
const last = join(dirname(target), `.dist-last-${basename(target)}`);

process.env['NODE_ENV'] ??= 'production';
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

// Until the site is in place. Content may even end the process.
process.exitCode = 1;
// Only at the end of the process: Astro may still be writing when its build has failed.
process.once('exit', (code) => {
  rmSync(own, { recursive: true, force: true });
  endTurn();
  if (code !== 0) console.error(`The build ${code > 128 ? 'was interrupted' : 'failed'}; the last site stays as it was.`);
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => process.exit(code));

try {
  assertForOutput(target, contentFolder);
  await takeTurn();
  recover();
  const { about } = thisEdition();
  // A cache of its own: what another content folder or version left behind would get into this site.
  await build({ outDir: join(own, 'site'), cacheDir: join(own, 'cache'), logLevel: (process.env['BUILD_LOG'] ?? 'warn') as 'warn' });
  writeMark(join(own, 'site'));
  putInPlace();
  process.exitCode = 0;
  console.log(`The site is in ${relative(process.cwd(), target) || target}.`);
  if (!process.env['SITE_URL']) console.warn(`SITE_URL is not set, so addresses begin with ${site}: this site is not fit to publish.`);
  else if (!about.responsible) console.warn('edition.json names nobody as “responsible”: put a name to what you publish.');
} catch (error) {
  console.error(sentenceOf(error));
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
