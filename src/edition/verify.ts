/** Holds the outline against its source, word for word. */
import type { Fault } from './content-error.ts';
import type { Section } from './outline.ts';
import { blocksIn } from './outline.ts';

/** A printed block, number included, and where it stands. */
interface Printed {
  text: string;
  file: string;
  line: number;
}

/** The file that the outline is held against. */
export interface Source {
  file: string;
  text: string;
}

/**
 * @param notOutline last lines of the source file that are no part of the outline
 * @returns the first difference, with the differing words side by side: what follows a difference differs, too
 */
export function verify(sections: readonly Section[], source: Source, notOutline: readonly string[]): Fault[] {
  const { blocks: theirs, fault } = sourceBlocks(source, notOutline);
  if (fault) return [fault];
  const ours = sections.flatMap(printedBlocks);
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const [our, their] = [ours[i], theirs[i]];
    if (our?.text === their?.text) continue;
    const at = our ?? ours.at(-1);
    const [here, there] = firstDifference(our?.text ?? '', their?.text ?? '');
    const where = their ? `${source.file}:${their.line}` : `${source.file}, at its end`;
    const what = `the words differ from the source (${where}).\n  here:   ${here}\n  source: ${there}`;
    return [{ file: at?.file ?? source.file, at: at?.line ?? '', what }];
  }
  return [];
}

/** The blocks of a section as printed. */
function printedBlocks(section: Section): Printed[] {
  return blocksIn(section).map(({ marker, words }) => ({
    text: `${marker && `${marker} `}${words.text}`,
    file: section.file,
    line: words.line,
  }));
}

function sourceBlocks({ text, file }: Source, notOutline: readonly string[]): { blocks: Printed[]; fault?: Fault } {
  const blocks = text.split('\n').flatMap((line, index) => {
    const words = line.replace(/\s+/g, ' ').trim();
    return words ? [{ text: words, file, line: index + 1 }] : [];
  });
  for (const line of [...notOutline].reverse()) {
    const last = blocks.pop();
    if (last?.text === line) continue;
    const what = `the last line should be “${line}”, which edition.json names in source.notOutline; it is “${last?.text ?? ''}”`;
    return { blocks, fault: { file, at: last?.line ?? 1, what } };
  }
  return { blocks };
}

/** The first words in which two texts differ, with a few words before them. */
function firstDifference(a: string, b: string): [string, string] {
  const left = a.split(' ');
  const right = b.split(' ');
  let i = 0;
  while (i < left.length && left[i] === right[i]) i++;
  const show = (words: string[]): string => {
    const from = Math.max(0, i - 4);
    const part = words.slice(from, i + 5).join(' ');
    return part ? `${from > 0 ? '… ' : ''}${part}${words.length > i + 5 ? ' …' : ''}` : '(nothing)';
  };
  return [show(left), show(right)];
}
