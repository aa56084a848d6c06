/** What a search has found, as elements. Whatever was typed or printed goes in as text. */
import { narration } from '../search/data.ts';
import type { Doc, Range } from '../search/data.ts';
import type { Engine } from '../search/engine.ts';
import { excerptOf } from '../search/excerpt.ts';
import type { Hit } from '../search/rank.ts';
import type { Explanation, Outcome } from '../search/search.ts';
import { textFragment } from '../search/text-fragment.ts';

type Child = Node | string;

/** An element; `class` may stand after its name: `p.chips`. */
export function element(name: string, children: Child[], attributes: Record<string, string> = {}): HTMLElement {
  const [tag, className] = name.split('.') as [string, string?];
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const key in attributes) made.setAttribute(key, attributes[key] as string);
  made.append(...children);
  return made;
}

export const link = (href: string, ...children: Child[]): HTMLElement => element('a', children, { href });

/** Words in italics: "a, b and c". */
export function joined(words: readonly string[], last = 'and'): Child[] {
  return words.flatMap((word, i) => [i === 0 ? '' : i < words.length - 1 ? ', ' : ` ${last} `, element('i', [word])]);
}

/** The results in order: the place a ref names, statements, then headings. */
export function resultItems({ goto, hits, headings }: Outcome, { knowledge }: Engine, base: string): HTMLElement[] {
  const item = (kind: string, { id, ref, section }: Pick<Doc, 'id' | 'ref' | 'section'>, { doc, ranges, parts }: Hit, before: Child[], voices: Child[], after: Child[] = []): HTMLElement => {
    const { id: own, path, title } = knowledge.sections[section] as Engine['knowledge']['sections'][number];
    const address = `${base}${path}${id === own && path ? '' : `#${id}`}`;
    const words = excerptOf({ doc, ranges, parts } as Hit).map(({ text, isMarked }) => (isMarked ? element('mark', [text]) : text));
    return element(`li.${kind}`, [link(address + (kind === 'hit' ? textFragment(doc, ranges) : ''), ...before, element('b', [ref]), ' ', element('span.where', [kind === 'heading' && id === own ? '' : title])), ' ', ...voices, element('p', words), ...after]);
  };
  const whole = (doc: Doc): Hit => ({ doc, parts: [{ start: 0, end: doc.text.length }], ranges: [], score: 0, without: [] });
  return [
    ...(goto ? [item('goto', goto, whole(goto.doc ?? { ...goto, text: '', speech: null }), ['Go to '], [])] : []),
    ...hits.map((hit) => {
      const voices = voicesOf(hit.doc, hit.ranges.length > 0 ? hit.ranges : hit.parts, knowledge);
      return item('hit', hit.doc, hit, [], voices.map(([id, label]) => element('span.voice', [label, id === narration ? '' : ', as reported'], { 'data-speaker': id })), hit.without.length > 0 ? [element('p.without', ['without ', ...joined(hit.without, 'or')])] : []);
    }),
    ...headings.map((hit) => item('heading', hit.doc, hit, ['Heading '], [])),
  ];
}

/** Count of statements, and of occurrences by speaker. */
export function summaryOf({ goto, hits, headings }: Outcome, { knowledge }: Engine): string {
  const whole = hits.filter(({ without }) => without.length === 0).length;
  const counts: [number, string][] = [[whole, 'statement'], [hits.length - whole, 'statement with some of the words'], [headings.length, 'heading']];
  const parts = counts.flatMap(([n, thing]) => (n > 0 ? [`${n} ${n > 1 ? thing.replace(/^\w+/, '$&s') : thing}`] : []));
  if (goto) parts.unshift(`Reference ${goto.ref}`);
  const voices = new Map<string, number>();
  for (const { doc, ranges } of hits) for (const range of ranges) for (const [, label] of voicesOf(doc, [range], knowledge)) voices.set(label, (voices.get(label) ?? 0) + 1);
  const spoken = [...voices].map(([label, n]) => `${label} ${n}`).join(', ');
  return `${parts.join(', ')}${spoken && `; occurrences: ${spoken}`}.`;
}

/** How the typed words stand to the printed ones. */
export function explanation({ unit: { typed, isAlias, path }, printed }: Explanation, base: string): HTMLElement {
  const it = element('i', [typed]);
  const words = printed.length === 0 ? ['The outline does not print ', it, '; below is what means it without the word.'] : [...(isAlias ? ['The source prints ', it, ' as '] : ['The outline does not print ', it, '; it speaks of ']), ...joined(printed), '.'];
  return element('p', [...words, ' ', link(base + path, path[0] === 'n' ? 'See the note' : 'See the register'), '.']);
}

/** Whose words stand at these places. */
function voicesOf({ speech }: Doc, places: readonly Range[], { speakers }: Engine['knowledge']): [id: string, label: string][] {
  const said = (speech ?? []).filter(([, start, end]) => places.some((range) => range.start < end && start < range.end));
  const voices = [...new Set(said.map(([speaker]) => speakers[speaker] as { id: string; label: string }))];
  return voices.length > 0 ? voices.map(({ id, label }) => [id, label]) : [[narration, narration]];
}
