declare namespace App {
  interface Locals {
    /** Is this the page of the whole outline? Its section headings stand one level lower than on pages of their own. */
    isWhole?: boolean;
  }
}

/** Set by the search's step of the build (`search/integration.ts`). */
interface ImportMetaEnv {
  /** Part of the addresses of the search's files; empty where no index is made. */
  readonly SEARCH_TAG: string;
  /** Count of the buckets of its knowledge; 1 where the outline is small enough to be sent whole. */
  readonly SEARCH_BUCKETS: number;
}
