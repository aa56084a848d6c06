/** The head of a response: what hosts are told to send, as the local server sends it. */
import { globSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';

/** What a response's head takes in HTTP/1.1, without what concerns the connection only. */
function headOf(address: string): Promise<{ bytes: number; headers: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      response.resume();
      const headers = response.headers as Record<string, string>;
      const lines = Object.entries(headers).filter(([name]) => name !== 'connection' && name !== 'keep-alive');
      resolve({ headers, bytes: ['HTTP/1.1 200 OK', ...lines.map(([name, value]) => `${name}: ${value}`), ''].join('\r\n').length + 2 });
    }).once('error', reject);
  });
}

describe('the head of the first response', () => {
  it('takes at most 600 bytes', async () => {
    const { bytes, headers } = await headOf(`${site('root').origin}/`);
    expect(
      bytes,
      Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
    ).toBeLessThanOrEqual(600);
  });

  it('says what only it can say', async () => {
    const { headers } = await headOf(`${site('base').origin}/name/`);
    expect(headers).toMatchObject({
      'content-security-policy': `frame-ancestors 'none'`,
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8,}/) as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-encoding': 'br',
      'cache-control': 'no-cache',
    });
  });
});

it('every file has a type', async () => {
  const { folder, origin } = site('root');
  const files = globSync('**/*.*', { cwd: folder }).filter((file) => !/\.(br|gz)$/.test(file));
  const kinds = new Map(files.map((file) => [file.replace(/^.*\./, ''), file]));
  for (const file of kinds.values()) expect((await headOf(`${origin}/${file}`)).headers['content-type'], file).toMatch(/^\w+\/[\w.+-]+/);
});

it('the rules fit the hosts that read them: no more than 100, and one value for every header but the policy', () => {
  const rules = readFileSync(join(site('root').folder, '_headers'), 'utf8').split(/\n(?=\/)/);
  expect(rules.length).toBeLessThanOrEqual(100);
  const forAll = [...(rules[0] ?? '').matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name);
  for (const rule of rules.slice(1))
    for (const [, name] of rule.matchAll(/^ {2}([\w-]+):/gm))
      if (name !== 'Content-Security-Policy') expect(forAll, rule).not.toContain(name);
});
