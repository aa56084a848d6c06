/**
 * Serves a built site from a folder, as a good host would, compressed and with the headers of `_headers`: for
 * `npm start` and for the tests. Every file is read whole when it is asked for, so that a new build is served without a
 * new start and a file that goes is a page not found. There are no ranges: nothing here is large.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersFor, readHeaders } from './read-headers.ts';

export interface Server {
  /** `http://localhost:4321`, without a path. */
  origin: string;
  close: () => Promise<void>;
}

const html = 'text/html; charset=utf-8';

/** Types by the ending of a name; `_headers` names those that hosts do not know. Pagefind's own files have none. */
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': html,
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

/** Compressed forms that lie beside a file, the best first. */
const codings = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
];

/** Names that lead nowhere: out of the folder, or to what a host reads and does not send, such as `_headers` and the compressed forms. */
const barred = /^\/|\/\/|\\|\0|(^|\/)\.|^_headers$|\.(br|gz)$/;

/**
 * @param folder the built site
 * @param base path under which it lives, with a slash at both ends; everything else is answered with 404
 * @param port 0 takes a free one
 */
export function serve(folder: string, base = '/', port = 0): Promise<Server> {
  const server = createServer((request, response) => {
    answer(folder, base, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`This page could not be read: ${(error as Error).message}\n`);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      resolve({
        origin: `http://localhost:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();

  const [address = '', query] = url.split('?', 2);
  const path = decoded(address);
  const name = path.startsWith(base) && !barred.test(path.slice(base.length)) ? path.slice(base.length) : undefined;
  // A folder is answered with its page.
  const file = name?.replace(/(^|\/)$/, '$1index.html');
  const found = file === undefined ? undefined : await read(join(folder, file), headers);
  if (!found && !path.endsWith('/')) {
    const isPage = `${path}/` === base || (name !== undefined && (await readIfThere(join(folder, name, 'index.html'))));
    const location = encodeURI(`${path}/`) + (query === undefined ? '' : `?${query}`);
    if (isPage) return void response.writeHead(308, { location }).end();
  }

  const { bytes, coding } = found ?? (await read(join(folder, '404.html'), headers)) ?? { bytes: Buffer.from('Not found') };
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`;
  response.setHeader('content-type', types[extname(file ?? '')] ?? 'application/octet-stream');
  const rules = readHeaders(String((await readIfThere(join(folder, '_headers'))) ?? ''));
  for (const [key, value] of Object.entries(headersFor(path, rules))) response.setHeader(key, value);
  if (!found) response.setHeader('content-type', html);
  response.setHeader('vary', 'accept-encoding').setHeader('accept-ranges', 'none').setHeader('etag', etag);
  if (found && isKnown(etag, headers['if-none-match'])) return void response.writeHead(304).end();
  if (coding) response.setHeader('content-encoding', coding);
  response.writeHead(found ? 200 : 404, { 'content-length': bytes.length }).end(bytes);
}

/** An address as the path that it means; one that cannot be read stands for itself, and leads nowhere. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

interface Form {
  bytes: Buffer;
  coding?: string;
}

/** A file in the best form that the reader takes. */
async function read(path: string, { 'accept-encoding': accepted = '' }: IncomingHttpHeaders): Promise<Form | undefined> {
  for (const { coding, ending } of codings) {
    const bytes = accepts(accepted, coding) && (await readIfThere(path + ending));
    if (bytes) return { bytes, coding };
  }
  const bytes = await readIfThere(path);
  return bytes && { bytes };
}

/** `gzip, br;q=0` takes gzip and not Brotli. */
function accepts(accepted: string, coding: string): boolean {
  return accepted.split(',').some((each) => {
    const [name, ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** Does the reader have these very bytes already? */
function isKnown(etag: string, known = ''): boolean {
  return known.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));
}

/** A file that is not there, or is a folder, is no failure. */
async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].some((each) => each === code)) return undefined;
    throw error;
  });
}
