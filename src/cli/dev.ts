/**
 * `npm run dev`: pages as one writes them, anew at every change of code; a change of content starts the server again.
 * A mistake in the content is said in a sentence, and the pages come back when it is mended.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { contentFolder } from '../edition/load.ts';

function start(): ChildProcess {
  const child = spawn(process.execPath, ['src/cli/dev-server.ts'], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  child.once('exit', (code) => {
    if (child.killed) return;
    if (code === 0) process.exit();
    console.error('No pages are served: mend this and save, and they come back.');
  });
  return child;
}

/** Ends the server, which has nothing to save; it may have ended by itself. */
async function stop(): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

let changes = 0;
async function startAgain(): Promise<void> {
  const change = ++changes;
  // Editors write a file in several steps: the last one counts.
  await Promise.all([stop(), wait(300)]);
  if (change === changes) server = start();
}

if (!existsSync(contentFolder)) {
  console.error(`${contentFolder}: there is no such folder; OUTLINE_CONTENT names the folder of an outline.`);
  process.exit(1);
}
console.log('Search has its index only after a build: to try it, run “npm start”.');
let server = start();
// A file that is gone again before it can be watched is a change, too.
const changed = (): void => void startAgain();
watch(contentFolder, { recursive: true }, changed).on('error', changed);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit()));
