/** Faults in `content/`: sentences that a reader of the terminal can act on. Checks return them; `load.ts` decides to stop. */

/** One fault: which file, where in it, what is wrong and what would be right. */
export interface Fault {
  /** Path of the file, as the reader would type it. */
  file: string;
  /** Line number, or key (`[3].forms`), or '' where the whole file is meant. */
  at: number | string;
  what: string;
}

/** More faults than this are only counted: they tend to have one cause. */
const mostPrinted = 20;

/** Ends the reading of content. Its message lists the faults, one below the other. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    const more = faults.length - mostPrinted;
    const lines = faults.slice(0, mostPrinted).map(sentenceOf);
    super([...lines, ...(more > 0 ? [`… and ${more} more faults.`] : [])].join('\n'), options);
    this.faults = faults;
  }
}

function sentenceOf({ file, at, what }: Fault): string {
  return `${file}${at === '' ? '' : `:${at}`}: ${what}`;
}

/** A fault for each id that is given a second time. @param list ids, and the files that give them */
export function repeatedIds(list: readonly { id: string; file: string }[]): Fault[] {
  const seen = new Map<string, string>();
  return list.flatMap(({ id, file }) => {
    const first = seen.get(id);
    seen.set(id, first ?? file);
    return first === undefined ? [] : [{ file, at: id, what: `the id “${id}” is used twice (also in ${first}); ids are unique` }];
  });
}
