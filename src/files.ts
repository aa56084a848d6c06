/** The content of the edition's files, each made once: its endpoint sends it, the list of downloads says its size. */
import { picture } from './build/picture.ts';
import { edition } from './edition.ts';
import type { ExportFile } from './exports/files.ts';

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

export function contentOf(one: ExportFile): Promise<Uint8Array<ArrayBuffer>> {
  const content =
    made.get(one.file) ??
    Promise.resolve(one.make(edition, picture)).then((content) =>
      typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    );
  made.set(one.file, content);
  return content;
}
