/** The edition from disk: for the build, the integrations and the tests alike. */
import { resolve } from 'node:path';
import type { Edition } from './model.ts';
import { joinContent } from './join.ts';
import { readContent } from './read.ts';

/** The content folder of this build: `content/`, or another outline of the same shape. */
export const contentFolder = resolve(process.env['OUTLINE_CONTENT'] || 'content');

/**
 * Reads, checks and joins a content folder.
 * @throws ContentError, a sentence naming the file at fault
 */
export function loadEdition(folder: string): Edition {
  return joinContent(readContent(folder));
}

let current: Edition | undefined;

/** The edition of this build, read once. */
export function thisEdition(): Edition {
  return (current ??= loadEdition(contentFolder));
}
