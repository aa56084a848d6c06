/** Remark plugin: a link from the root in an editorial page leads to the root of this site, wherever it lives. */
import type { Nodes } from 'mdast';
import { at } from '../addresses.ts';

/** `[notes](/notes/)` → `/name/notes/` under the base path `/name/`; other addresses stay as they are. */
export function remarkBase() {
  return (tree: Nodes): void => {
    if ('url' in tree && /^\/(?!\/)/.test(tree.url)) tree.url = at(tree.url.slice(1));
    if ('children' in tree) for (const child of tree.children) remarkBase()(child);
  };
}
