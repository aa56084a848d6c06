/** `npm start`: builds the site and serves it, with working search, at `PORT` or a free one. */
import { spawnSync } from 'node:child_process';
import { base } from '../addresses.ts';
import { outputFolder } from './output.ts';
import type { Server } from './serve.ts';
import { serve } from './serve.ts';

const { PORT } = process.env;

/** The port asked for; else the one on which addresses are built by default, or any. */
async function open(): Promise<Server> {
  if (PORT) return serve(outputFolder(), base, Number(PORT));
  return serve(outputFolder(), base, 4321).catch(() => serve(outputFolder(), base));
}

try {
  // The address comes first: permalinks and citations on the pages are to work where the reader tries them.
  const server = await open();
  console.log('Building the site; this takes a few seconds.');
  const { status } = spawnSync('npm run --silent build', {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, SITE_URL: process.env['SITE_URL'] || server.origin },
  });
  if (status === 0) {
    console.log(`\nThe site is at ${server.origin}${base}\nStop with Ctrl-C.`);
  } else {
    await server.close();
    process.exitCode = 1;
  }
} catch (error) {
  const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(inUse ? `Port ${PORT} is in use; choose another, or leave PORT out to get a free one.` : (error as Error).message);
  process.exitCode = 1;
}
