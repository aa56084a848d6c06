/** Set by the search's step of the build (`integration.ts`). */
interface ImportMetaEnv {
  /** Where the files of the search are; null on a server for writing, which has none. */
  readonly SEARCH_BUILD: import('./search-data.ts').SearchBuild | null;
  /** Addresses that the search page asks for at once. */
  readonly SEARCH_PRELOADS: readonly string[];
}
