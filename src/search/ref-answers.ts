/** The nodes that typed refs name; and where there is none, what there is. Pure. */
import type { Engine } from './engine.ts';
import type { Hit } from './rank.ts';
import type { FoundRef } from './refs.ts';
import type { SearchNode } from './search-data.ts';

export interface RefAnswer {
  ref: FoundRef;
  /** The node, with the text of the first passage in it; null where there is no such node. */
  hit: Hit | null;
  /** The nearest node above that there is, and what is directly in it. */
  above: SearchNode | null;
  inIt: SearchNode[];
}

export function refAnswers(refs: readonly FoundRef[], engine: Pick<Engine, 'nodes' | 'passages'>): RefAnswer[] {
  return refs.map((ref) => {
    const node = nodeOf(ref.id, engine);
    const above = node ? null : aboveOf(ref.id, engine);
    const inIt = [...engine.nodes.values()].filter(({ id }) => (above ? isDirectlyIn(id, above.id) : /^s\d+$/.test(id)));
    return { ref, hit: node ? goTo(node, engine) : null, above, inIt: node ? [] : inIt };
  });
}

/** An item that is one paragraph has no paragraphs of its own: its first is itself. */
function nodeOf(id: string, { nodes }: Pick<Engine, 'nodes'>): SearchNode | null {
  const byPath = id.endsWith('/') ? [...nodes.values()].find(({ path }) => path === id) : undefined;
  return byPath ?? nodes.get(id) ?? nodes.get(id.replace(/-p1$/, '')) ?? null;
}

function aboveOf(id: string, { nodes }: Pick<Engine, 'nodes'>): SearchNode | null {
  const shorter = id.replace(/-[^-]+$/, '');
  return shorter === id ? null : (nodes.get(shorter) ?? aboveOf(shorter, { nodes }));
}

function isDirectlyIn(id: string, above: string): boolean {
  return id.startsWith(`${above}-`) && !id.slice(above.length + 1).includes('-');
}

function goTo(node: SearchNode, { passages }: Pick<Engine, 'passages'>): Hit {
  const first = passages.find(({ id, kind }) => kind === 'statement' && `${id}-`.startsWith(`${node.id}-`));
  const text = first?.text ?? '';
  const passage = { ...node, kind: 'heading' as const, section: '', text, voices: [] };
  return { passage, parts: [{ start: 0, end: text.length }], ranges: [], score: 0, without: [], reasons: [] };
}
