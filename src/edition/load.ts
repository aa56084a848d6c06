/** The edition from disk: for the build, the integrations and the tests alike. The one place that decides to stop. */
import { resolve } from 'node:path';
import { ContentError } from './content-error.ts';
import type { Edition } from './edition.ts';
import { joinContent } from './edition.ts';
import { readContent } from './read.ts';

/** The content folder of this build: `content/`, or another outline of the same shape. */
export const contentFolder = resolve(process.env['OUTLINE_CONTENT'] || 'content');

/**
 * Reads, checks and joins a content folder.
 * @throws ContentError with every fault that was found
 */
export function loadEdition(folder: string): Edition {
  const { edition, faults } = joinContent(readContent(folder));
  if (faults.length > 0) throw new ContentError(faults);
  return edition;
}

let current: Edition | undefined;

/** The edition of this build, read once. */
export function thisEdition(): Edition {
  return (current ??= loadEdition(contentFolder));
}
