import { ContentError } from './content-error.ts';

/**
 * @param list ids, and the files that give them
 * @throws ContentError for the first id that is given twice
 */
export function unique(list: readonly { id: string; file: string }[]): void {
  const seen = new Map<string, string>();
  for (const { id, file } of list) {
    if (seen.has(id)) throw new ContentError(file, id, `the id “${id}” is used twice (also in ${seen.get(id)}); ids are unique`);
    seen.set(id, file);
  }
}
