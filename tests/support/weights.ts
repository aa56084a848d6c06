/**
 * What the first page of the small invented outline weighs, by part, in bytes as they are sent (Brotli 11): what a change of code
 * costs every reader, whatever the content says. `npm run weigh` writes it down; a test tells what has changed since.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { brotliOptions } from '../../src/publish/precompress.ts';

export const weightsFile = 'tests/weights.json';

export type Weights = Record<string, number>;

const parts: Record<string, RegExp> = {
  styles: /<style>[^]*?<\/style>/g,
  'security policy': /<meta http-equiv="content-security-policy"[^>]*>/g,
  'inline scripts and data': /<script(?![^>]*\ssrc=)[^]*?<\/script>/g,
  'metadata of the head': /<(meta (name|property)|link rel="(alternate|canonical|icon|manifest)")[^>]*>/g,
  notes: /<div class="notes"[^]*?<\/div>/g,
  'permalinks and citations': /<span class="tools"[^]*?<\/span>/g,
  'marks of notes': /<a class="mark"[^]*?<\/a>/g,
  'links of names': /<a class="name"[^>]*>/g,
  navigator: /<nav class="agenda"[^]*?<\/nav>/g,
};

/** Bytes of a text as they are sent. */
export function weigh(text: string): number {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, brotliOptions(bytes)).length;
}

/** @param folder a built site */
export function weightsOf(folder: string): Weights {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const whole = weigh(html);
  const shares = Object.entries(parts).map(([name, pattern]) => [name, whole - weigh(html.replace(pattern, ''))] as const);
  return { 'the whole page': whole, ...Object.fromEntries(shares) };
}

/** What was written down when the first page was last weighed. */
export function lastWeights(): Weights {
  return JSON.parse(readFileSync(weightsFile, 'utf8')) as Weights;
}

/** Smaller differences are chance: scripts have other hashes in their names, and a part compresses with what is beside it. */
const chance = 40;

/** One line for each part that weighs more or less than when it was last weighed. */
export function changesOf(before: Weights, now: Weights): string[] {
  return Object.entries(now).flatMap(([name, bytes]) => {
    const more = bytes - (before[name] ?? 0);
    return Math.abs(more) <= chance ? [] : [`${name}: ${bytes} bytes, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than when last weighed`];
  });
}
