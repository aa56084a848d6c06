/** What can be addressed: every node by its id, and every heading by its place. */
import type { Node, Section } from './outline.ts';
import { statementsOf } from './outline.ts';
import type { Edition, Heading, Kind } from './edition.ts';

export function nodesOf(sections: readonly Section[]): Edition['nodes'] {
  const nodes = new Map<string, { node: Node; section: Section; kind: Kind }>();
  for (const section of sections) {
    const add = (kind: Kind, ...list: Node[]): void => list.forEach((node) => nodes.set(node.id, { node, section, kind }));
    add('section', section);
    add('item', ...section.items);
    add('point', ...section.items.flatMap(({ points }) => points));
    // Last, since a statement that is all there is to its node stands under the node's id.
    add('statement', ...statementsOf(section));
  }
  return nodes;
}

export function headingsOf(sections: readonly Section[]): Heading[] {
  return sections.flatMap((section) => [
    {
      place: section.number ? section.id : 'title',
      node: section,
      section,
      marker: section.number ? `${section.number}.` : '',
      text: section.title.text,
      marks: section.title.marks,
    },
    ...(section.date ? [{ place: 'date', node: section, section, marker: '', text: section.date.text, marks: section.date.marks }] : []),
    ...section.items.flatMap((item) =>
      item.title
        ? [{ place: `${item.id}-title`, node: item, section, marker: item.marker, text: item.title.text, marks: item.title.marks }]
        : [],
    ),
  ]);
}
