/** Where the search of this build is. */
import type { SearchBuild } from '../search/engine-addresses.ts';

export const build: SearchBuild = {
  base: document.documentElement.dataset['base'] ?? '/',
  tag: import.meta.env.SEARCH_TAG,
  whole: import.meta.env.SEARCH_WHOLE,
};
