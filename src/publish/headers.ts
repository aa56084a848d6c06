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
  const rules: Rule[] = [{ path: `${root}*`, headers: forAll }];
  const add = (path: string, headers: Record<string, string>): unknown => rules.push({ path: root + path, headers });

  const folders = new Set(
    files
      .filter(isHashed)
      .map((file) => file.slice(0, file.lastIndexOf('/') + 1))
      .filter((folder) => folder !== 'pagefind/'),
  );
  for (const folder of folders) add(`${folder}*`, { 'Cache-Control': 'public, max-age=31536000, immutable' });
  for (const file of files.filter((each) => isHashed(each) && !folders.has(each.slice(0, each.lastIndexOf('/') + 1))))
    add(file, { 'Cache-Control': 'public, max-age=31536000, immutable' });

  const fresh = { 'Cache-Control': 'no-cache' };
  add('', fresh);
  for (const place of new Set(files.filter((file) => !isHashed(file)).map(pathOf))) {
    const own = forWorkers[place];
    const type = types[place.slice(place.lastIndexOf('.') + 1)];
    add(place, {
      ...fresh,
      ...(type && { 'Content-Type': type }),
      ...(own && { 'Content-Security-Policy': own }),
      ...(exported.test(place) && { 'Access-Control-Allow-Origin': '*' }),
    });
  }
  return rules;
}

/** Pages are covered by the folder they stand in; files that lie at the root or in Pagefind's folder stand for themselves. */
function pathOf(file: string): string {
  const folder = /^[^/]+\//.exec(file)?.[0];
  return !folder || folder === 'pagefind/' ? file : `${folder}*`;
}

export function headersFile(rules: readonly Rule[]): string {
  return rules
    .map(
      ({ path, headers }) =>
        `${path}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('');
}

/** What `headersFile` wrote. */
export function readHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ path: line, headers: {} });
    else Object.assign((rules.at(-1) as Rule).headers, { [name]: value });
  }
  return rules;
}

/** The headers of a path, values of one name joined as hosts join them. */
export function headersFor(path: string, rules: readonly Rule[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of rules.filter((each) => (each.path.endsWith('*') ? path.startsWith(each.path.slice(0, -1)) : path === each.path)))
    for (const [name, value] of Object.entries(rule.headers)) found[name] = name in found ? `${found[name]}, ${value}` : value;
  return found;
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
