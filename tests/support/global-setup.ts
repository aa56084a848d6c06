/** Once for the rings `site` and `browser`: finds the browser, builds the sites, serves them. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Server } from '../../src/cli/serve.ts';
import { serve } from '../../src/cli/serve.ts';
import { buildFolder, buildOrThrow } from './build.ts';
import type { Chromium } from './chromium.ts';
import { findChromium } from './chromium.ts';

/** Every site that is built. `again` shows that two builds are the same; only it and `root` are compressed as for readers. */
const builds = {
  again: { base: '/', content: 'content' },
  root: { base: '/', content: 'content' },
  base: { base: '/name/', content: 'content', COMPRESSION: 'fast' },
  small: {
    base: '/',
    content: 'tests/fixtures/small',
    COMPRESSION: 'fast',
    REPORT_URL: 'https://tracker.example/new?place={ref}&words={words}',
  },
} as const;

export type SiteName = keyof typeof builds;
const siteNames = ['again', 'root', 'base', 'small'] as const satisfies SiteName[];

/** Where a built site lies, and where it is served. */
export interface Place {
  folder: string;
  base: string;
  origin: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Record<SiteName, Place>;
    chromium: Chromium;
  }
}

interface Ready {
  sites: Record<SiteName, Place>;
  chromium: Chromium;
  servers: Server[];
}

// Both rings run this file, each in a module of its own; the work is done once for the process.
const shared = globalThis as { sitesForTests?: Promise<Ready> };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { sites, chromium, servers } = await (shared.sitesForTests ??= prepare());
  project.provide('sites', sites);
  project.provide('chromium', chromium);
  return async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  };
}

async function prepare(): Promise<Ready> {
  const chromium = await findChromium();
  const servers: Server[] = [];
  const open = async (name: SiteName): Promise<Place> => {
    const { base } = builds[name];
    const server = await serve(folderOf(name), base);
    servers.push(server);
    return { folder: folderOf(name), base, origin: server.origin };
  };
  await buildSites();
  const sites = { again: await open('again'), root: await open('root'), base: await open('base'), small: await open('small') };
  return { sites, chromium, servers };
}

const folderOf = (name: SiteName): string => resolve(buildFolder, name);

async function buildSites(): Promise<void> {
  // REUSE_SITES=1 saves the builds while one works on a test, not on the site.
  const reuses = process.env['REUSE_SITES'] === '1';
  const names = siteNames.filter((name) => !reuses || !existsSync(join(folderOf(name), 'index.html')));
  // Directly, since Vitest shows nothing until its tests begin.
  if (names.length > 0) process.stderr.write(`Building ${names.length} sites for the tests; this takes about a minute.\n`);
  for (const name of names) {
    const { base, content, ...options } = builds[name];
    rmSync(folderOf(name), { recursive: true, force: true });
    await buildOrThrow({ OUT_DIR: folderOf(name), BASE_PATH: base, OUTLINE_CONTENT: content, ...options });
  }
}
