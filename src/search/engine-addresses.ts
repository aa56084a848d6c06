/** Where everything is that a search needs, as far as the names are known before Pagefind has run. */

/** What the build made: the tag in the addresses, and the count of the buckets of knowledge. */
export interface SearchBuild {
  base: string;
  tag: string;
  /** 1 where the outline is so small that everything, the texts too, is sent at once. */
  buckets: number;
}

export const scriptAddress = (base: string): string => `${base}pagefind/pagefind.js`;
export const knowledgeAddress = ({ base, tag }: SearchBuild, bucket: number): string => `${base}search/${tag}/known-${bucket}.json`;
export const textsAddress = ({ base, tag }: SearchBuild): string => `${base}search/${tag}/texts.json`;
export const wordsAddress = ({ base, tag }: SearchBuild): string => `${base}search/${tag}/words.json`;

/**
 * What is fetched besides the script, to be asked for at once instead of in a chain.
 * @param language of the page, by which Pagefind chooses its program
 */
export function dataAddresses(build: SearchBuild, language: string): string[] {
  const pagefind = `${build.base}pagefind/`;
  return [
    `${pagefind}wasm.${language}.pagefind`,
    `${pagefind}pagefind-entry.json?ts=${build.tag}`,
    `${pagefind}pagefind.${build.tag}.pf_meta`,
    ...(build.buckets > 1 ? [] : [textsAddress(build), knowledgeAddress(build, 0)]),
  ];
}
