/** The edition of this build, for pages and components. */
import type { Edition } from './edition.ts';
import { thisEdition } from './load.ts';

export const edition: Edition = thisEdition();
