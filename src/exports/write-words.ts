/** The words of a place with their speech, names and notes' marks, written as a string. */
import type { Note, Place, RegisterName } from '../edition/edition.ts';
import type { Piece } from '../edition/pieces.ts';
import { piecesOf, printedNames } from '../edition/pieces.ts';

/** How a format writes each kind of thing; what stands inside is already written. */
export interface WordsWriter {
  text: (words: string) => string;
  said?: (speaker: string, inside: string) => string;
  name?: (name: RegisterName, inside: string) => string;
  mark: (note: Note) => string;
}

export function writeWords(place: Place, writer: WordsWriter): string {
  const write = (pieces: readonly Piece[]): string => pieces.map(writePiece).join('');
  const writePiece = (piece: Piece): string => {
    if (piece.type === 'text') return writer.text(piece.text);
    if (piece.type === 'point') return writer.mark(piece.value);
    const inside = write(piece.pieces);
    if ('lemma' in piece.value) return inside;
    if ('said' in piece.value) return writer.said?.(piece.value.said, inside) ?? inside;
    return writer.name?.(piece.value.name, inside) ?? inside;
  };
  return write(piecesOf(place, writer.name ? printedNames(place) : []));
}
