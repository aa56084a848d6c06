/**
 * `npm run bench:scale`: how the edition grows with its outline. Builds invented outlines and prints what they
 * cost; other lengths: `npm run bench:scale -- 20 200`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../src/cli/serve.ts';
import { filesOf } from '../../src/publish/built-files.ts';
import { findChromium, flags } from '../support/chromium.ts';
import { writeInvented } from './invented.ts';

interface Row {
  sections: number;
  /** Seconds of the whole build by the clock, and seconds its processes computed; Linux only. */
  build: number;
  computed: number;
  /** Megabytes: the most memory its processes held at once; Linux only. */
  memory: number;
  /** Kilobytes of the folder, without compressed copies. */
  dist: number;
  /** Compressed bytes of the largest page that is not the whole outline, and its address; of that; of the largest section's. */
  largestPage: string;
  firstPage: number;
  sectionPage: number;
  /** Kilobytes and milliseconds of a first search, from the address to the results. */
  searchKilobytes: number;
  searchTime: number;
}

const lengths = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
const rows: Row[] = [];
for (const sections of lengths.length > 0 ? lengths : [10, 100, 1000]) rows.push(await measure(sections));
console.table(rows);
for (const row of rows.slice(1))
  for (const key of ['computed', 'memory', 'dist'] as const) {
    const [first = row] = rows;
    if (row[key] > first[key] * (row.sections / first.sections)) {
      console.error(`${key} grows worse than the outline: ${row[key]} at ${row.sections} sections, ${first[key]} at ${first.sections}.`);
      process.exitCode = 1;
    }
  }

async function measure(sections: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'outline-'));
  try {
    const word = writeInvented(join(folder, 'content'), sections);
    const out = join(folder, 'site');
    const { seconds, computed, megabytes } = await build(join(folder, 'content'), out);
    const files = filesOf(out);
    const size = (file: string): number => statSync(join(out, file)).size;
    const pages = files.filter((file) => file.endsWith('.html.br'));
    const largest = pages.filter((file) => file !== 'index.html.br').reduce((a, b) => (size(a) > size(b) ? a : b));
    const search = await coldSearch(out, word);
    return {
      sections,
      build: seconds,
      computed,
      memory: megabytes,
      dist: Math.round(files.filter((file) => !/\.(br|gz)$/.test(file)).reduce((sum, file) => sum + size(file), 0) / 1000),
      largestPage: `${size(largest)} ${largest.replace(/(index)?\.html\.br$/, '')}`,
      firstPage: size('index.html.br'),
      sectionPage: Math.max(...pages.filter((file) => file.startsWith('agenda/')).map(size)),
      ...search,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(content: string, out: string): Promise<{ seconds: number; computed: number; megabytes: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['src/cli/build.ts'], {
      env: { ...process.env, OUTLINE_CONTENT: content, OUT_DIR: out, SITE_URL: 'https://edition.example' },
      stdio: 'inherit',
    });
    let kilobytes = 0;
    let computed = 0;
    const sample = setInterval(() => {
      const now = useOf(child.pid ?? 0);
      kilobytes = Math.max(kilobytes, now.kilobytes);
      computed = Math.max(computed, now.seconds);
    }, 100);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(sample);
      if (code === 0)
        resolve({
          seconds: Math.round((performance.now() - start) / 100) / 10,
          computed: Math.round(computed * 10) / 10,
          megabytes: Math.round(kilobytes / 1000),
        });
      else reject(new Error(`The build of ${content} failed.`));
    });
  });
}

/** Memory that a process and those it started hold, and the time they have computed, as Linux counts them. */
function useOf(pid: number): { kilobytes: number; seconds: number } {
  try {
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    // Time in the program, in the system, and both of processes that have ended, in hundredths of a second.
    const seconds = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / 100;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return children
      .map((child) => useOf(Number(child)))
      .reduce((sum, each) => ({ kilobytes: sum.kilobytes + each.kilobytes, seconds: sum.seconds + each.seconds }), { kilobytes, seconds });
  } catch {
    return { kilobytes: 0, seconds: 0 };
  }
}

/** Everything fetched from the address of a search to its results, with nothing kept from before. */
async function coldSearch(out: string, word: string): Promise<{ searchKilobytes: number; searchTime: number }> {
  const server = await serve(out);
  const browser = await chromium.launch({ ...(await findChromium()).launch, args: flags });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const sizes: Promise<number>[] = [];
    context.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${server.origin}/search/?q=${word}`);
    await page.locator('#results[aria-busy=false] > li').first().waitFor();
    const searchTime = Math.round(performance.now() - start);
    return { searchTime, searchKilobytes: Math.round((await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0) / 1000) };
  } finally {
    await browser.close();
    await server.close();
  }
}
