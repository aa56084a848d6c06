/** Set by the search's step of the build (`integration.ts`). */
interface ImportMetaEnv {
  /** Where everything is that a search needs; null where no index is made. */
  readonly SEARCH_BUILD: import('./data.ts').SearchBuild | null;
  /** Is the outline too large to be sent whole? */
  readonly SEARCH_IS_LARGE: boolean;
}
