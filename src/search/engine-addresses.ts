/** Where everything is that a search needs, as far as the names are known before Pagefind has run. */

/** What the build made: the tag in the addresses, and the count of the buckets of knowledge. */
export interface SearchBuild {
  base: string;
  tag: string;
  /** 1 where the outline is so small that everything, the texts too, is sent at once. */
  buckets: number;
}

export const pagefindAddress = (base: string): string => `${base}pagefind/`;
const dataAddress = ({ base, tag }: SearchBuild, name: string): string => `${base}search/${tag}/${name}.json`;
export const knowledgeAddress = (build: SearchBuild, bucket: number): string => dataAddress(build, `known-${bucket}`);
export const textsAddress = (build: SearchBuild): string => dataAddress(build, 'texts');
export const wordsAddress = (build: SearchBuild): string => dataAddress(build, 'words');

/**
 * What is fetched besides the script, to be asked for at once instead of in a chain.
 * @param language by which Pagefind chooses its program
 */
export function dataAddresses(build: SearchBuild, language: string): string[] {
  const pagefind = pagefindAddress(build.base);
  return [
    `${pagefind}wasm.${language}.pagefind`,
    `${pagefind}pagefind-entry.json?ts=${build.tag}`,
    `${pagefind}pagefind.${build.tag}.pf_meta`,
    ...(build.buckets > 1 ? [] : [textsAddress(build), knowledgeAddress(build, 0)]),
  ];
}
