/** What a search has found, as elements. Whatever was typed or printed goes in as text. */
import type { Doc } from '../search/data.ts';
import { narration } from '../search/data.ts';
import type { Engine } from '../search/engine.ts';
import { excerptOf } from '../search/excerpt.ts';
import type { Hit } from '../search/rank.ts';
import type { Explanation, Outcome } from '../search/search.ts';
import { textFragment } from '../search/text-fragment.ts';

type Child = Node | string;

export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string>, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The results in order: the place a ref names, statements, then headings. */
export function resultItems({ goto, hits, headings }: Outcome, engine: Engine, base: string): HTMLLIElement[] {
  const names = engine.knowledge.names.flatMap(([, forms]) => forms.map((form) => (typeof form === 'string' ? form : form[0])));
  const items: HTMLLIElement[] = [];
  if (goto) {
    const words = goto.doc ? [element('p', {}, ...excerpt({ doc: goto.doc, parts: [{ start: 0, end: goto.doc.text.length }], ranges: [], score: 0, without: [] }, names))] : [];
    items.push(element('li', { class: 'goto' }, element('a', { href: addressOf(goto, engine, base) }, 'Go to ', element('b', {}, goto.ref), ' ', where(goto.section, engine)), ...words));
  }
  for (const hit of hits) {
    const { doc, ranges, without } = hit;
    const link = element('a', { href: addressOf(doc, engine, base) + textFragment(doc, ranges) }, element('b', {}, doc.ref), ' ', where(doc.section, engine));
    const who = voicesOf(hit, engine).map(([id, label]) => element('span', id === narration ? { class: 'voice' } : { class: 'voice', 'data-speaker': id }, label));
    const lacks = without.length > 0 ? [element('p', { class: 'without' }, 'without ', ...joined(without, 'or'))] : [];
    items.push(element('li', lacks.length > 0 ? { class: 'partial' } : {}, link, ' ', ...who, element('p', {}, ...excerpt(hit, names)), ...lacks));
  }
  for (const { doc, ranges } of headings)
    items.push(element('li', { class: 'heading' }, element('a', { href: addressOf(doc, engine, base) }, element('b', {}, doc.ref), ' ', ...marked(doc.text, ranges)), ' ', element('span', { class: 'voice' }, doc.id.includes('-') ? 'item heading' : 'heading')));
  return items;
}

/** Count of statements, and of occurrences by speaker. */
export function summaryOf({ goto, hits, headings }: Outcome, engine: Engine): string {
  const parts = [];
  if (goto) parts.push(`Reference ${goto.ref}`);
  const whole = hits.filter(({ without }) => without.length === 0).length;
  if (whole > 0) parts.push(count(whole, 'statement'));
  if (hits.length > whole) parts.push(`${count(hits.length - whole, 'statement')} with some of the words`);
  if (headings.length > 0) parts.push(count(headings.length, 'heading'));
  const voices = new Map<string, number>();
  for (const hit of hits) for (const range of hit.ranges) for (const [, label] of voicesOf({ ...hit, ranges: [range] }, engine)) voices.set(label, (voices.get(label) ?? 0) + 1);
  const all = [...voices.values()].reduce((sum, n) => sum + n, 0);
  return parts.join(', ') + (all > 0 ? `; ${count(all, 'occurrence')}: ${[...voices].map(([label, n]) => `${label} ${n}`).join(', ')}` : '') + (parts.length > 0 ? '.' : '');
}

/** How the typed words stand to the printed ones. */
export function explanation({ typed, relation, printed, path }: Explanation, base: string): HTMLParagraphElement {
  const more = element('a', { href: base + path }, path.startsWith('notes') ? 'See the note' : 'See the register');
  const words = joined(printed, 'and');
  const sentence: Child[] =
    printed.length === 0
      ? ['The outline does not print ', element('i', {}, typed), '; a statement below means it without the word. ']
      : relation === 'alias'
        ? ['The source prints ', element('i', {}, typed), ' as ', ...words, '. ']
        : ['The outline does not print ', element('i', {}, typed), '; it speaks of ', ...words, '. '];
  return element('p', {}, ...sentence, more, '.');
}

/** Words in italics: "a, b and c". */
export function joined(words: readonly string[], last: string): Child[] {
  return words.flatMap((word, i) => [i === 0 ? '' : i === words.length - 1 ? ` ${last} ` : ', ', element('i', {}, word)]);
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

function where(section: number, { knowledge }: Engine): HTMLSpanElement {
  return element('span', { class: 'section' }, knowledge.sections[section]?.title ?? '');
}

function addressOf({ id, section }: { id: string; section: number }, { knowledge }: Engine, base: string): string {
  const { path, id: own } = knowledge.sections[section] as { path: string; id: string };
  return base + path + (id === own && path ? '' : `#${id}`);
}

/** Whose words are marked; where none are, whose are shown. */
function voicesOf({ doc, parts, ranges }: Hit, { knowledge }: Engine): (readonly [id: string, label: string])[] {
  const places = ranges.length > 0 ? ranges : parts;
  const voices = new Map<string, string>();
  const said = (doc.speech ?? []).filter(([, start, end]) => places.some((range) => range.start < end && start < range.end));
  for (const [speaker] of said) {
    const { id, label } = knowledge.speakers[speaker] as Engine['knowledge']['speakers'][number];
    voices.set(id, label);
  }
  if (voices.size === 0) voices.set(narration, narration);
  return [...voices];
}

function excerpt(hit: Hit, names: readonly string[]): Child[] {
  return excerptOf(hit, names).map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text));
}

function marked(text: Doc['text'], ranges: Hit['ranges']): Child[] {
  return excerpt({ doc: { text } as Doc, parts: [{ start: 0, end: text.length }], ranges, score: 0, without: [] }, []);
}
