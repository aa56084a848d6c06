/** The edition as records of the index: statements, what each speaker says in them, and headings. Pure. */
import { permalink } from '../addresses.ts';
import type { Edition } from '../edition/model.ts';
import type { Statement } from '../outline/model.ts';
import type { Doc, Kind } from './data.ts';
import { narration } from './data.ts';

/** A record for Pagefind. Its address is unique: of two records with one address Pagefind silently drops one. */
export interface Record {
  url: string;
  kinds: Kind[];
  content: string;
  /** Id of the speaker, or `narration`; none for headings and whole statements. */
  speaker: string | undefined;
  section: string;
  /** Index in the documents, and where the record's words stand in the document's. */
  doc: number;
  start: number;
  end: number;
}

/** Everything that can be found, in the order of the outline. */
export function documentsOf(edition: Edition): Doc[] {
  const speaker = new Map(edition.speakers.map(({ id }, index) => [id, index]));
  const section = new Map(edition.sections.map(({ id }, index) => [id, index]));
  const statements = edition.statements.map((s): Doc => ({
    id: s.id,
    ref: s.ref,
    section: section.get(s.section) as number,
    text: s.text,
    speech: s.speech.map((said) => [speaker.get(said.speaker) as number, said.start, said.end]),
  }));
  const headings = edition.headings.map((h): Doc => ({
    id: h.node.id,
    ref: h.node.ref,
    section: section.get(h.section.id) as number,
    text: h.text,
    speech: null,
  }));
  return [...statements, ...headings];
}

export function recordsOf(edition: Edition): Record[] {
  const statements = edition.statements.flatMap((statement, doc): Record[] => {
    const { section } = edition.nodes.get(statement.id) as { section: Edition['sections'][number] };
    const url = permalink(statement, section);
    const common = { section: statement.section, doc };
    const whole: Record = {
      ...common,
      url,
      kinds: ['statement'],
      content: statement.text,
      speaker: undefined,
      start: 0,
      end: statement.text.length,
    };
    const spans = spansOf(statement).map(({ speaker, start, end }): Record => ({
      ...common,
      url: url.replace('#', `?from=${start}#`),
      kinds: ['span'],
      content: statement.text.slice(start, end),
      speaker,
      start,
      end,
    }));
    const [only, ...more] = spans;
    return only && more.length === 0 && only.content === whole.content
      ? [{ ...whole, kinds: ['statement', 'span'], speaker: only.speaker }]
      : [whole, ...spans];
  });
  const headings = edition.headings.map(({ node, section, text, place }, i): Record => ({
    url: permalink(node, section).replace(/#|$/, `?heading=${place}#`),
    kinds: ['heading'],
    content: text,
    speaker: undefined,
    section: section.id,
    doc: edition.statements.length + i,
    start: 0,
    end: text.length,
  }));
  return [...statements, ...headings];
}

/** A statement cut where the voice changes: what each speaker says, and narration between. */
function spansOf({ text, speech }: Statement): { speaker: string; start: number; end: number }[] {
  const spans: { speaker: string; start: number; end: number }[] = [];
  let from = 0;
  for (const { speaker, start, end } of [...speech, { speaker: '', start: text.length, end: text.length }]) {
    if (/\p{L}/u.test(text.slice(from, start))) spans.push({ speaker: narration, start: from, end: start });
    if (speaker) spans.push({ speaker, start, end });
    from = end;
  }
  return spans;
}
