/** What it weighs to open the page of the search and to search, with nothing kept from before. */
import { brotliCompressSync, constants } from 'node:zlib';

/** Modules of the site's script that each module imports, by their paths within the site. */
export type ModuleImports = ReadonlyMap<string, readonly string[]>;

/** @returns the modules that a page's script names or needs, by their paths within the site */
export function modulesOf(page: string, imports: ModuleImports): string[] {
  const modules = new Set<string>();
  const add = (path: string): void => {
    if (modules.has(path)) return;
    modules.add(path);
    for (const each of imports.get(path) ?? []) add(each);
  };
  for (const path of imports.keys()) if (page.includes(path)) add(path);
  return [...modules];
}

/**
 * @param contents everything that is fetched
 * @returns bytes as they are sent, but for the last few per cent that a slower compression saves
 */
export function bytesSent(contents: readonly (string | Uint8Array)[]): number {
  return contents.reduce((sum, content) => sum + compressed(content), 0);
}

function compressed(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}
