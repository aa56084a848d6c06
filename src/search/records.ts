/** The edition as documents of the index: statements and headings. Pure. */
import { base, permalink } from '../addresses.ts';
import type { Edition } from '../edition/model.ts';
import { titleOf } from '../edition/section-title.ts';
import type { Statement } from '../outline/model.ts';
import type { Doc } from './data.ts';
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
