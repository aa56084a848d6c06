/** Serves a built site from a folder, as a good host would, compressed and with the headers of `_headers`: for `npm start` and for the tests. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Rule } from '../publish/headers.ts';
import { headersFor, readHeaders } from '../publish/headers.ts';

export interface Server {
  /** `http://localhost:4321`, without a path. */
  origin: string;
  close: () => Promise<void>;
}

/** A folder, or a file whose type is known by its name; Pagefind's own are not. */
const typed = /\/$|\.(?!pf_)\w+$/;

function rulesOf(folder: string): Rule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : [];
}

/**
 * @param folder the built site, read from disk at every request
 * @param base path under which it lives, with a slash at both ends; everything else is answered with 404
 * @param port 0 takes a free one
 */
export function serve(folder: string, base = '/', port = 0): Promise<Server> {
  const missing = join(folder, '404.html');
  // dev: files are looked up when asked for, so that a new build is served without a new start.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      if (!typed.test(path)) response.setHeader('content-type', 'application/octet-stream');
      const ours = headersFor(base + path.slice(1), rulesOf(folder));
      for (const [name, value] of Object.entries(ours)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response
        .writeHead(404, { ...headersFor(request.url ?? '/', rulesOf(folder)), 'content-type': 'text/html; charset=utf-8' })
        .end(existsSync(missing) ? readFileSync(missing) : 'Not found');
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return notFound();
    request.url = url.slice(base.length - 1);
    files(request, response, notFound);
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
