declare namespace App {
  interface Locals {
    /** Is this the page of the whole outline? Its section headings stand one level lower than on pages of their own. */
    isWhole?: boolean;
  }
}

/** Set by the search's step of the build (`search/integration.ts`). */
interface ImportMetaEnv {
  /** Where everything is that a search needs; null where no index is made. */
  readonly SEARCH_BUILD: import('./search/engine-addresses.ts').SearchBuild | null;
  /** Is the outline too large to be sent whole? */
  readonly SEARCH_IS_LARGE: boolean;
}
