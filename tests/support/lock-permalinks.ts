/** `npm run lock`: adds what is new to the lock of permalinks. It refuses to drop anything. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build, buildFolder } from './build.ts';
import type { Permalinks } from './permalinks.ts';
import { lockFile, missingFrom, permalinksOf } from './permalinks.ts';

const folder = `${buildFolder}/lock`;
const { code, output } = await build({ OUT_DIR: folder, OUTLINE_CONTENT: 'content' });
if (code !== 0) {
  // What is wrong with the content is all that an editor needs to read.
  console.error(output.trim());
  process.exit(1);
}
const now = permalinksOf(folder);
const before = existsSync(lockFile) ? (JSON.parse(readFileSync(lockFile, 'utf8')) as Permalinks) : { pages: {}, files: [], statements: {} };
const gone = missingFrom(now, before, 'is gone');
if (gone.length > 0) {
  console.error(`${gone.join('\n')}\nWhat was published stays. Bring it back; nothing was written to ${lockFile}.`);
  process.exitCode = 1;
} else {
  const count = ({ pages, files }: Permalinks): number => files.length + Object.values(pages).reduce((sum, ids) => sum + 1 + ids.length, 0);
  writeFileSync(lockFile, `${JSON.stringify(now, null, 1)}\n`);
  console.log(`${count(now) - count(before)} addresses were added to ${lockFile}; it has ${count(now)}.`);
}
