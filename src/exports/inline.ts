/** The words of a block with their speech, names and notes' marks, for every format that writes them out. */
import type { Edition } from '../edition/edition.ts';
import type { Words } from '../edition/outline.ts';
import type { Piece, Range } from '../edition/pieces.ts';
import { nest } from '../edition/pieces.ts';
import type { Occurrence } from '../edition/names.ts';
import { occurrencesAt } from './nodes.ts';

type Inside = { said: string } | { name: string };

/** How a format writes each kind of thing; what comes in is already written, but for `text`. */
export interface Writer {
  text(words: string): string;
  said?(speaker: string, inside: string): string;
  name?(id: string, inside: string): string;
  mark(note: string): string;
}

/** @param place where the register says that names of these words stand: the statement's id, `title`, `s3`, … */
export function writeWords(words: Words, place: string, edition: Edition, writer: Writer): string {
  const said = words.speech.map(({ speaker, start, end }): Range<Inside> => ({ start, end, value: { said: speaker } }));
  const names = writer.name ? namesAt(place, edition) : [];
  const write = (piece: Piece<Inside, string>): string => {
    if (piece.type === 'text') return writer.text(piece.text);
    if (piece.type === 'spot') return writer.mark(piece.value);
    const inside = piece.pieces.map(write).join('');
    if ('said' in piece.value) return writer.said?.(piece.value.said, inside) ?? inside;
    return writer.name?.(piece.value.name, inside) ?? inside;
  };
  return nest<Inside, string>(
    words.text,
    [...said, ...names],
    words.marks.map(({ note, at }) => ({ at, value: note })),
  )
    .map(write)
    .join('');
}

/** Printed names, longest first, without overlap. */
function namesAt(place: string, edition: Edition): Range<Inside>[] {
  const free: Occurrence[] = [];
  for (const one of [...occurrencesAt(place, edition)].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!free.some((other) => one.start < other.end && other.start < one.end)) free.push(one);
  return free.sort((a, b) => a.start - b.start).map(({ name, start, end }) => ({ start, end, value: { name } }));
}
