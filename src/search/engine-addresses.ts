/** Where everything is that a search needs, as far as the names are known before Pagefind has run. */

/** What the build made: the tag in the addresses, and whether all texts are sent at once. */
export interface SearchBuild {
  base: string;
  tag: string;
  whole: boolean;
}

/** @param language of the page, by which Pagefind chooses its program */
export function searchAddresses({ base, tag, whole }: SearchBuild, language: string): { script: string; data: string[] } {
  const paths = [
    `pagefind/wasm.${language}.pagefind`,
    `pagefind/pagefind-entry.json?ts=${tag}`,
    `pagefind/pagefind.${tag}.pf_meta`,
    ...(whole ? [`search/texts.${tag}.json`] : []),
    `search/knowledge.${tag}.json`,
  ];
  return { script: `${base}pagefind/pagefind.js`, data: paths.map((path) => base + path) };
}
