/** `npm run dev` goes on through a mistake in the content and its correction. */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { environment } from '../support/build.ts';
import { copyProject } from '../support/project.ts';

async function freePort(): Promise<string> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

it('a mistake is said in a sentence, and the pages come back when it is mended', async () => {
  const project = copyProject();
  const change = (file: string, what: string, by: string): void => {
    const path = join(project, 'content', file);
    const before = readFileSync(path, 'utf8');
    expect(before).toContain(what);
    writeFileSync(path, before.replace(what, by));
  };

  // It also starts with content that has a mistake.
  change('outline/03-music.mdx', 'choir', 'chior');
  const dev = spawn(process.execPath, ['src/cli/dev.ts'], {
    cwd: project,
    env: environment({ NODE_ENV: 'development', OUTLINE_CONTENT: '', PORT: await freePort() }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void dev.kill());
  let output = '';
  const heard = new EventEmitter();
  for (const stream of [dev.stdout, dev.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      heard.emit('words');
    });

  /** What is said from now on, as soon as it matches. */
  let read = 0;
  const says = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const [found] = pattern.exec(output.slice(read)) ?? [];
      if (found !== undefined) {
        read = output.length;
        return found;
      }
      await once(heard, 'words');
    }
  };
  const served = async (): Promise<string> => (await fetch(await says(/http:\/\/localhost:\d+\//))).text();

  await says(/content\/outline\/03-music\.mdx:\d+: the words differ from the source/);
  change('outline/03-music.mdx', 'chior', 'choir');
  expect(await served()).toContain('choir');

  change('speakers.json', '"Lintz"', 'Lintz');
  await says(/content\/speakers\.json: this is not valid JSON/);
  change('speakers.json', ' Lintz,', ' "Lintz",');
  expect(await served()).toContain('choir');

  expect(output).not.toMatch(/^\s+at /m);
  const address = /http:\/\/localhost:\d+\//.exec(output)![0];
  dev.kill();
  await once(dev, 'exit');
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});
