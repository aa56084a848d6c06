/** Holds the outline against its source, word for word: the build stops at the first difference. */
import { ContentError } from './content-error.ts';
import type { Section, Words } from './outline.ts';
import { statementsOf } from './outline.ts';

/** A printed block, number included, and where it stands. */
interface Printed {
  text: string;
  file: string;
  line: number;
}

/** The blocks of the outline as the source prints them, in order, with runs of white space as one space. */
export function printedBlocks(sections: readonly Section[]): Printed[] {
  return sections.flatMap((section) => {
    const block = (words: Words, number = ''): Printed => ({ text: `${number}${words.text}`, file: section.file, line: words.line });
    const statements = (list: typeof section.statements): Printed[] => list.map((s) => block(s, s.marker && `${s.marker} `));
    return [
      block(section.title, section.number ? `${section.number}. ` : ''),
      ...(section.date ? [block(section.date)] : []),
      ...statements(section.statements),
      ...section.items.flatMap((item) => [
        ...(item.title ? [block(item.title, `${item.marker} `)] : []),
        ...statements(item.statements),
        ...item.points.flatMap((point) => statements(point.statements)),
      ]),
    ];
  });
}

/**
 * @param source text of the source file
 * @param notOutline last lines of the file that are no part of the outline
 * @throws ContentError naming the first differing words of both, side by side
 */
export function verify(sections: readonly Section[], source: string, sourceFile: string, notOutline: readonly string[]): void {
  const theirs = sourceBlocks(source, sourceFile, notOutline);
  const ours = printedBlocks(sections);
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const our = ours[i];
    const their = theirs[i];
    if (our && their && our.text === their.text) continue;
    const at = our ?? (ours.at(-1) as Printed);
    const [a, b] = firstDifference(our?.text ?? '', their?.text ?? '');
    throw new ContentError(
      at.file,
      at.line,
      `the words differ from the source (${sourceFile}${their ? `:${their.line}` : ', at its end'}).\n  here:   ${a}\n  source: ${b}`,
    );
  }
}

function sourceBlocks(source: string, file: string, notOutline: readonly string[]): Printed[] {
  const blocks = source.split('\n').flatMap((line, index) => {
    const text = line.replace(/\s+/g, ' ').trim();
    return text ? [{ text, file, line: index + 1 }] : [];
  });
  for (const line of [...notOutline].reverse()) {
    const last = blocks.pop();
    if (last?.text !== line)
      throw new ContentError(
        file,
        last?.line ?? 1,
        `the last line should be “${line}”, which edition.json names in source.notOutline; it is “${last?.text ?? ''}”`,
      );
  }
  return blocks;
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

/** Speech and marks that name something the rest of the content does not know. */
export function checkSpeech(sections: readonly Section[], speakers: readonly string[]): void {
  for (const section of sections)
    for (const statement of statementsOf(section))
      for (const { speaker } of statement.speech)
        if (!speakers.includes(speaker))
          throw new ContentError(
            section.file,
            statement.line,
            `<Said by="${speaker}">: no such speaker; speakers.json has ${speakers.join(', ')}`,
          );
}
