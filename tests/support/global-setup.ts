/** Once for the rings `site` and `browser`: finds the browser, builds the sites, serves them. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Server } from '../../src/cli/serve.ts';
import { serve } from '../../src/cli/serve.ts';
import { buildFolder, buildOrThrow } from './build.ts';
import type { Chromium } from './chromium.ts';
import { findChromium } from './chromium.ts';

/** Every site that is built, and nothing else is: `again` shows that two builds are the same. Only these two are compressed as for readers. */
const builds = {
  again: { base: '/', content: 'content' },
  root: { base: '/', content: 'content' },
  base: { base: '/name/', content: 'content', COMPRESSION: 'fast' },
  small: { base: '/', content: 'tests/fixtures/small', COMPRESSION: 'fast' },
} as const;

export type SiteName = keyof typeof builds;

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
  const sites: Partial<Record<SiteName, Place>> = {};
  for (const [name, { base, content, ...options }] of Object.entries(builds) as [SiteName, (typeof builds)[SiteName]][]) {
    const folder = resolve(buildFolder, name);
    // REUSE_SITES=1 saves the builds while one works on a test, not on the site.
    if (!process.env['REUSE_SITES'] || !existsSync(join(folder, 'index.html'))) {
      rmSync(folder, { recursive: true, force: true });
      await buildOrThrow({ OUT_DIR: `${buildFolder}/${name}`, BASE_PATH: base, OUTLINE_CONTENT: content, ...options });
    }
    const server = await serve(folder, base);
    servers.push(server);
    sites[name] = { folder, base, origin: server.origin };
  }
  return { sites: sites as Record<SiteName, Place>, chromium, servers };
}
