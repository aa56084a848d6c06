/**
 * `_headers`: what only a response's head can say, for hosts that read this file (Cloudflare Pages, Netlify and
 * others). It lists paths of this very build, and no two of its rules give one path the same header with
 * different values, since hosts join them in different ways; of policies, all apply.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { base } from '../addresses.ts';
import { filesOf, isHashed } from './built-files.ts';

const forAll = {
  'Content-Security-Policy': `frame-ancestors 'none'`,
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A worker obeys the policy of its own response, not of the page that starts it. */
const forWorkers: Record<string, string> = {
  'pagefind/pagefind-worker.js': `default-src 'none';connect-src 'self';script-src 'wasm-unsafe-eval'`,
  'sw.js': `default-src 'none';connect-src 'self'`,
};

/** The outline for other tools, and for other sites' scripts. */
const exported = /^outline\.|^statements\.csv$|^register\.json$|^llms\.txt$/;

/** Types that hosts do not know by a file's name. */
const types: Record<string, string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** What hosts send with a path, or with all paths of a beginning. */
export interface Rule {
  /** A path, or the beginning of many with `*` at its end. */
  path: string;
  headers: Record<string, string>;
}

/**
 * @param files of the built site
 * @param root path under which it lives, with a slash at both ends
 */
export function headerRules(files: readonly string[], root: string): Rule[] {
  const hashed = new Set(files.filter(isHashed).map(hashedPath));
  const others = new Set(['', ...files.filter((file) => !isHashed(file)).map(otherPath)]);
  return [
    { path: `${root}*`, headers: forAll },
    ...[...hashed].map((path) => ({ path: root + path, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } })),
    ...[...others].map((path) => ({ path: root + path, headers: otherHeaders(path) })),
  ];
}

function otherHeaders(path: string): Record<string, string> {
  const policy = forWorkers[path];
  const type = types[path.slice(path.lastIndexOf('.') + 1)];
  return {
    'Cache-Control': 'no-cache',
    ...(type && { 'Content-Type': type }),
    ...(policy && { 'Content-Security-Policy': policy }),
    ...(exported.test(path) && { 'Access-Control-Allow-Origin': '*' }),
  };
}

/** Hashed files are covered by their folder. In Pagefind's own folder stand others, too. */
function hashedPath(file: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return folder === 'pagefind/' ? file : `${folder}*`;
}

/** Pages are covered by their outermost folder; files at the root or in Pagefind's folder stand for themselves. */
function otherPath(file: string): string {
  const folder = file.slice(0, file.indexOf('/') + 1);
  return folder === '' || folder === 'pagefind/' ? file : `${folder}*`;
}

/** The rules as `_headers` has them. */
export function headersFile(rules: readonly Rule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]);
  return `${lines.join('\n')}\n`;
}

/** Writes `_headers` into the built site. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, '_headers'), headersFile(headerRules(filesOf(folder), base)));
      },
    },
  };
}
