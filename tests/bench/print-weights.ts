/** What the pages of a built site weigh, in bytes as they are sent: real content, so it is printed and never tested. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../support/pages.ts';
import { weigh, weightsOf } from '../support/weights.ts';

/** @param folder a built site */
export function printWeights(folder: string): void {
  const pages = filesOf(folder, '**/*.html').map((file) => ({ page: file, bytes: weigh(readFileSync(join(folder, file), 'utf8')) }));
  console.table(pages.sort((a, b) => b.bytes - a.bytes));
  console.table(weightsOf(folder));
}
