/** `npm run dev`: pages as one writes them, anew at every change of code; a change of content starts the server again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { contentFolder } from '../edition/load.ts';

/** The edition is read once in a process, so that a build sees one state of it; another state takes another process. */
function start(): ChildProcess {
  // The server before may not have cleared its mark yet.
  return spawn('npx astro dev --force', {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    detached: process.platform !== 'win32',
  });
}

function stop({ pid }: ChildProcess): void {
  if (process.platform === 'win32') spawn('taskkill', ['/pid', `${pid}`, '/t', '/f']);
  else process.kill(-pid!);
}

console.log('Search has its index only after a build: to try it, run “npm start”.');
let server = start();
let pause: NodeJS.Timeout | undefined;
watch(contentFolder, { recursive: true }, () => {
  clearTimeout(pause);
  // Editors write a file in several steps.
  pause = setTimeout(() => {
    server.once('exit', () => (server = start()));
    stop(server);
  }, 300);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop(server);
    process.exit();
  });
