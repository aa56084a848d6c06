/** What must be there, by its id. The checks of references have seen every id in the content, so a failure here is a fault of the code. */
import type { Edition, RegisterName, Speaker } from './edition.ts';
import type { Node } from './outline.ts';

/** @throws where the outline has no such node */
export function nodeWith({ nodes }: Edition, id: string): Node {
  return found(nodes.get(id), 'the outline has no node', id);
}

/** @throws where no register has such an entry */
export function nameWith({ names }: Edition, id: string): RegisterName {
  return found(
    names.find((name) => name.id === id),
    'the registers have no entry',
    id,
  );
}

/** @throws where there is no such speaker */
export function speakerWith({ speakers }: Edition, id: string): Speaker {
  return found(
    speakers.find((speaker) => speaker.id === id),
    'there is no speaker',
    id,
  );
}

function found<T>(value: T | undefined, lack: string, id: string): T {
  if (value === undefined) throw new Error(`Edition: ${lack} “${id}”`);
  return value;
}
