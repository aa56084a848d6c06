/** The edition as documents, statements and headings, and as records of the index: those, and what each speaker says. Pure. */
import { base, permalink } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { titleOf } from '../edition/outline.ts';
import { stretchesOf } from '../edition/voices.ts';
import type { Doc, Kind } from './data.ts';
import { narration } from './data.ts';

/** Everything that can be found: statements, then headings, in the order of the outline. */
export function documentsOf({ places, speakers }: Edition): Doc[] {
  const labelOf = (id: string): string => speakers.find((speaker) => speaker.id === id)?.label ?? id;
  const docs = places.map(({ kind, node, words }): Doc => {
    const { id, ref, section } = node;
    const isWhole = kind !== 'statement' && node === section;
    const common = { id, ref, section: section.id, title: isWhole ? '' : titleOf(section), path: permalink(node).slice(base.length), text: words.text };
    if (kind !== 'statement') return { ...common, speech: null };
    const speech = stretchesOf(words).map(({ speaker, start, end }): [string, string, number, number] => {
      const who = speaker ?? narration;
      return [who, speaker ? labelOf(speaker) : who, start, end];
    });
    return { ...common, speech };
  });
  return [...docs.filter(({ speech }) => speech), ...docs.filter(({ speech }) => !speech)];
}

/** A record for Pagefind. */
export interface IndexRecord {
  /** Unique: of two records with one address Pagefind silently drops one. */
  url: string;
  doc: Doc;
  kinds: Kind[];
  /** Speaker, or `narration`, of a span. */
  speaker: string | undefined;
  content: string;
}

/** For whom a record answers: for its speaker as a span, for everyone ('') as a statement or a heading. */
export function voicesOf({ kinds, speaker }: IndexRecord): string[] {
  return kinds.map((kind) => (kind === 'span' ? speaker! : ''));
}

/** A statement that one voice fills is its own span; another has a record for each stretch besides. */
export function recordsOf(docs: readonly Doc[]): IndexRecord[] {
  return docs.flatMap((doc): IndexRecord[] => {
    const { path, text, speech, id } = doc;
    const whole = { url: `/${path}`, doc, kinds: ['statement' as Kind], speaker: undefined, content: text };
    if (!speech) return [{ ...whole, url: `/?heading=${id}-${text.length}#${id}`, kinds: ['heading'] }];
    const [only, ...more] = speech;
    if (only && more.length === 0) return [{ ...whole, kinds: ['statement', 'span'], speaker: only[0] }];
    const spans = speech.map(([speaker, , start, end]): IndexRecord => ({
      url: `/${path.replace('#', `?from=${start}#`)}`,
      doc,
      kinds: ['span'],
      speaker,
      content: text.slice(start, end),
    }));
    return [whole, ...spans];
  });
}
