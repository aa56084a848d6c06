/** Where everything is that a search needs, as far as the names are known before Pagefind has run. */

/** What the build made: the tag in the addresses, and whether all texts are sent at once. */
export interface SearchBuild {
  base: string;
  tag: string;
  whole: boolean;
}

export interface SearchAddresses {
  script: string;
  knowledge: string;
  /** '' where the texts are not sent whole. */
  texts: string;
  /** What Pagefind fetches. */
  index: string[];
}

/** @param language of the page, by which Pagefind chooses its program */
export function searchAddresses({ base, tag, whole }: SearchBuild, language: string): SearchAddresses {
  const pagefind = `${base}pagefind/`;
  return {
    script: `${pagefind}pagefind.js`,
    knowledge: `${base}search/knowledge.${tag}.json`,
    texts: whole ? `${base}search/texts.${tag}.json` : '',
    index: [`${pagefind}wasm.${language}.pagefind`, `${pagefind}pagefind-entry.json?ts=${tag}`, `${pagefind}pagefind.${tag}.pf_meta`],
  };
}
