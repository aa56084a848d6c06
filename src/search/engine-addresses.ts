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

/**
 * What is fetched besides the script, to be asked for at once instead of in a chain.
 * @param language by which Pagefind chooses its program
 */
export function dataAddresses({ pagefind, data, tag, buckets }: SearchBuild, language: string): string[] {
  return [
    `${pagefind}wasm.${language}.pagefind`,
    `${pagefind}pagefind-entry.json?ts=${tag}`,
    `${pagefind}pagefind.${tag}.pf_meta`,
    ...(buckets > 1 ? [] : [`${data}texts.json`, `${data}known-0.json`]),
  ];
}
