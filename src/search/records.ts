/** The edition as documents, statements and headings, and as records of the index: those, and what each speaker says. Pure. */
import { base, permalink } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { titleOf } from '../edition/section-title.ts';
import type { Statement } from '../edition/outline.ts';
import type { Doc, Kind } from './data.ts';
import { narration } from './data.ts';

/** Everything that can be found, in the order of the outline. */
export function documentsOf({ statements, headings, speakers, nodes }: Edition): Doc[] {
  const labels = new Map(speakers.map(({ id, label }) => [id, label]));
  return [
    ...statements.map((statement): Doc => {
      const { section } = nodes.get(statement.id) as { section: Edition['sections'][number] };
      return {
        id: statement.id,
        ref: statement.ref,
        section: section.id,
        title: titleOf(section),
        path: permalink(statement, section).slice(base.length),
        text: statement.text,
        speech: stretchesOf(statement).map(([who, start, end]) => [who, labels.get(who) ?? who, start, end]),
      };
    }),
    ...headings.map(({ node, section, text }): Doc => ({
      id: node.id,
      ref: node.ref,
      section: section.id,
      title: node.id === section.id ? '' : titleOf(section),
      path: permalink(node, section).slice(base.length),
      text,
      speech: null,
    })),
  ];
}

/** A statement cut where the voice changes: what each speaker says, and narration between. */
function stretchesOf({ text, speech }: Statement): [string, number, number][] {
  const stretches: [string, number, number][] = [];
  let from = 0;
  for (const { speaker, start, end } of [...speech, { speaker: '', start: text.length, end: text.length }]) {
    if (/\p{L}/u.test(text.slice(from, start))) stretches.push([narration, from, start]);
    if (speaker) stretches.push([speaker, start, end]);
    from = end;
  }
  return stretches;
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
