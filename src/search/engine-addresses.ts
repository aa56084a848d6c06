/** Where everything is that a search needs, as far as the names are known before Pagefind has run. */

/** What the build made. */
export interface SearchBuild {
  /** The folder of Pagefind, and that of the data beside it. */
  pagefind: string;
  data: string;
  /** Pagefind's name for the build. */
  tag: string;
  /** Count of the buckets of knowledge; 1 where the outline is so small that everything, the texts too, is sent at once. */
  buckets: number;
}

export const placesOf = (base: string, tag: string, buckets: number): SearchBuild => ({
  pagefind: `${base}pagefind/`,
  data: `${base}search/${tag}/`,
  tag,
  buckets,
});
