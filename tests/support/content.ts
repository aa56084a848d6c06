/** Copies of content folders, to change one thing in them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Copy {
  folder: string;
  /** Path of a file of the copy. */
  path: (file: string) => string;
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  /** Replaces the first occurrence of `what`, which must be there. */
  change: (file: string, what: string | RegExp, by: string) => void;
}

/** A copy of `content/`, or of another folder, that is removed when the test ends. */
export function copyContent(of = 'content'): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(of, folder, { recursive: true });
  const path = (file: string): string => join(folder, file);
  const read = (file: string): string => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string): void => writeFileSync(path(file), text);
  return {
    folder,
    path,
    read,
    write,
    change: (file, what, by) => {
      const before = read(file);
      const after = before.replace(what, () => by);
      if (after === before) throw new Error(`${file} does not contain ${what}`);
      write(file, after);
    },
  };
}
