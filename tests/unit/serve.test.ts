/** The server of `npm start` answers any request, and goes on. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../src/cli/serve.ts';
import { serve } from '../../src/cli/serve.ts';

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

let folder: string;
let server: Server;

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'served-')), 'site');
  write('index.html', 'first page');
  write('404.html', 'page not found');
  write('about/index.html', 'about');
  write('näm e/index.html', 'a name');
  write('outline.txt', 'words');
  write('outline.txt.br', brotliCompressSync('words'));
  write('outline.txt.gz', gzipSync('words'));
  write('outline.ris', 'TY  - RPRT');
  write('part.pf_index', 'x');
  write('.mark', 'a mark');
  write('_headers', '/*\n  X-Content-Type-Options: nosniff\n/outline.ris\n  Content-Type: application/x-research-info-systems\n');
  server = await serve(folder);
});
afterEach(async () => {
  await server.close();
  rmSync(dirname(folder), { recursive: true, force: true });
});

function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET', of = server): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(of.origin, { path, headers, method, agent: false }, (response) => {
      let body = '';
      response
        .setEncoding('latin1')
        .on('data', (text: string) => (body += text))
        .once('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.from(body, 'latin1').toString() }),
        );
    });
    asked.once('error', reject).end();
  });
}

/** Sends what no well-made program would send. */
function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.origin).port), 'localhost', () => socket.write(text));
    let answer = '';
    socket
      .on('data', (bytes) => (answer += bytes.toString()))
      .once('close', () => resolve(answer))
      .once('error', reject);
  });
}

describe('the server', () => {
  it.each(['bytes=9-2', 'bytes=0-1', 'bytes=-5', 'bytes=0-0,3-4', 'bytes=99-', 'abc'])(
    'has no ranges, and answers “Range: %s” with the whole file',
    async (range) => {
      const { status, headers, body } = await ask('/outline.txt', { range });
      expect({ status, body, ranges: headers['accept-ranges'] }).toEqual({ status: 200, body: 'words', ranges: 'none' });
    },
  );

  it('goes on when a file is there and cannot be opened', async () => {
    // A socket is such a file; so is one that a new build takes away at the wrong moment.
    const socket = createServer().listen(join(folder, 'socket.txt'));
    await once(socket, 'listening');
    expect((await ask('/socket.txt')).status).toBe(500);
    expect((await ask('/outline.txt')).status).toBe(200);
    socket.close();
  });

  it('serves what lies in the folder at the moment', async () => {
    renameSync(folder, `${folder}-away`);
    expect(await ask('/outline.txt')).toMatchObject({ status: 404, body: 'Not found' });
    renameSync(`${folder}-away`, folder);
    expect(await ask('/outline.txt')).toMatchObject({ status: 200, body: 'words' });
  });

  it('answers what is no request', async () => {
    expect(await send('GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await send('GET http:///x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 404 /);
    expect((await ask('/')).status).toBe(200);
  });

  it('leads from a path without its final slash to the page there', async () => {
    const { status, headers } = await ask('/about?q=a%20b');
    expect([status, headers.location]).toEqual([308, '/about/?q=a%20b']);
    expect((await ask('/n%C3%A4m%20e')).headers.location).toBe('/n%C3%A4m%20e/');
    expect(await ask('/n%C3%A4m%20e/')).toMatchObject({ status: 200, body: 'a name' });
  });

  it.each([
    '/nowhere',
    '/nowhere/',
    '/about/nowhere',
    '/outline.txt/',
    '/index.html/x',
    '/%',
    '/%zz',
    '/%00',
    '/a%00b',
    `/${'a'.repeat(300)}`,
  ])('says of %s that there is no such page', async (path) => {
    const { status, headers, body } = await ask(path);
    expect({ status, body, type: headers['content-type'] }).toEqual({
      status: 404,
      body: 'page not found',
      type: 'text/html; charset=utf-8',
    });
  });

  it.each([
    '/_headers',
    '/%5Fheaders',
    '/.mark',
    '/outline.txt.br',
    '/outline.txt.gz',
    '//about',
    '//about/',
    '/about//',
    '/../site/outline.txt',
    '/..%2fsite/outline.txt',
    '/%2e%2e/site/outline.txt',
    '/about%5Cindex.html',
  ])('does not give %s away', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('answers HEAD with the head alone', async () => {
    const { status, headers, body } = await ask('/outline.txt', {}, 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, '5', '']);
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br; q=0.0', undefined],
    ['bread', undefined],
    ['', undefined],
  ])('to “Accept-Encoding: %s” sends %s', async (accepted, coding) => {
    const { status, headers } = await ask('/outline.txt', { 'accept-encoding': accepted });
    expect([status, headers['content-encoding'], headers['content-type']]).toEqual([200, coding, 'text/plain; charset=utf-8']);
  });

  it('knows types, or says that it does not', async () => {
    const typeOf = async (path: string): Promise<string | undefined> => (await ask(path)).headers['content-type'];
    expect(await typeOf('/')).toBe('text/html; charset=utf-8');
    expect(await typeOf('/outline.ris')).toBe('application/x-research-info-systems');
    expect(await typeOf('/part.pf_index')).toBe('application/octet-stream');
    expect((await ask('/')).headers['x-content-type-options']).toBe('nosniff');
  });

  it('sends no file again that the reader has', async () => {
    const { headers } = await ask('/outline.txt');
    const etag = headers.etag!;
    for (const known of [etag, `"other", ${etag}`, `W/${etag}`, '*'])
      expect(await ask('/outline.txt', { 'if-none-match': known }), known).toMatchObject({ status: 304, body: '' });
    expect((await ask('/outline.txt', { 'if-none-match': '"other"' })).status).toBe(200);
    write('outline.txt', 'other');
    expect(await ask('/outline.txt', { 'if-none-match': etag })).toMatchObject({ status: 200, body: 'other' });
  });
});

it('a site under a path is served there and nowhere else', async () => {
  const under = await serve(folder, '/näm e/');
  try {
    expect(await ask('/n%C3%A4m%20e/about/', {}, 'GET', under)).toMatchObject({ status: 200, body: 'about' });
    expect((await ask('/n%C3%A4m%20e', {}, 'GET', under)).headers.location).toBe('/n%C3%A4m%20e/');
    expect((await ask('/n%C3%A4m%20e/about', {}, 'GET', under)).headers.location).toBe('/n%C3%A4m%20e/about/');
    for (const path of ['/', '/about/', '/n']) expect((await ask(path, {}, 'GET', under)).status, path).toBe(404);
  } finally {
    await under.close();
  }
});
