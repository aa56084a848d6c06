/** Set by the search's step of the build (`integration.ts`). */
interface ImportMetaEnv {
  /** Where everything is that a search needs. */
  readonly SEARCH_BUILD: import('./data.ts').SearchBuild;
  /** Is the outline too large to be sent whole? */
  readonly SEARCH_IS_LARGE: boolean;
}
