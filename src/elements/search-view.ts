/** What a search has found, as HTML. Whatever was typed or printed is escaped by `say`. */
import type { Doc, Range } from '../search/data.ts';
import { narration } from '../search/data.ts';
import { excerptOf } from '../search/excerpt.ts';
import type { Explanation, Outcome } from '../search/search.ts';
import { textFragment } from '../search/text-fragment.ts';
import { say } from './search-say.ts';

/** Language of a typed word: in another script than the page's it is one of those in which the register names people and places. */
function languageOf(word: string): string {
  if (/[\u0400-\u052f]/.test(word)) return 'ru';
  return /[\u3040-\u9fff]/.test(word) ? 'ja' : 'en';
}

/** Words in italics: "a, b and c". */
export function joined(words: readonly string[], type: Intl.ListFormatType = 'conjunction'): string {
  return new Intl.ListFormat('en-GB', { type }).format(words.map((word) => say('word', word, languageOf(word))));
}

/** The results in order: the place a ref names, statements, then headings. */
export function resultItems({ goto, hits, headings }: Outcome): string {
  const item = (
    kind: string,
    before: string,
    { ref, path, title }: Pick<Doc, 'ref' | 'path' | 'title'>,
    hit?: Parameters<typeof excerptOf>[0],
    after = '',
  ): string => say('item', kind, path, before, ref, title, after, hit ? excerptOf(hit) : '');
  return [
    goto
      ? item('goto', say('goto'), goto.node, goto.doc && { doc: goto.doc, parts: [{ start: 0, end: goto.doc.text.length }], ranges: [] })
      : '',
    ...hits.map((hit) => {
      const { doc, ranges, parts, without } = hit;
      const voices = [...voicesOf(doc, ranges[0] ? ranges : parts)].map(([id, label]) =>
        say(id === narration ? 'narrator' : 'voice', id, label),
      );
      if (without[0]) voices.push(say('without', joined(without, 'disjunction')));
      return item('hit', '', { ...doc, path: doc.path + textFragment(doc, ranges) }, hit, voices.join(''));
    }),
    ...headings.map((hit) => item('heading', say('heading'), hit.doc, hit)),
  ].join('');
}

/** Count of statements, and of occurrences by speaker. */
export function summaryOf({ goto, hits, headings }: Outcome): string {
  const whole = hits.filter(({ without }) => !without[0]).length;
  const count = (n: number, what: 'statements' | 'partly' | 'headings'): string => (n > 0 ? say(what, n, n > 1 ? 's' : '') : '');
  const parts = [
    goto && say('reference', goto.node.ref),
    count(whole, 'statements'),
    count(hits.length - whole, 'partly'),
    count(headings.length, 'headings'),
  ];
  const voices = new Map<string, number>();
  for (const { doc, ranges } of hits)
    for (const range of ranges) for (const [, label] of voicesOf(doc, [range])) voices.set(label, (voices.get(label) ?? 0) + 1);
  const spoken = [...voices].map((voice) => voice.join(' ')).join(', ');
  return `${parts.filter(Boolean).join(', ')}${spoken && say('occurrences', spoken)}.`;
}

/** How the typed words stand to the printed ones. */
export function explanation({ unit: { typed, isAlias, path }, printed }: Explanation): string {
  const how = !printed[0] ? 'implied' : isAlias ? 'alias' : 'related';
  return say(how, joined([typed]), joined(printed), path, path.startsWith('n') ? 'note' : 'register');
}

/** Whose words stand at these places: ids and labels; narration where nobody else's. */
function voicesOf({ speech }: Doc, places: readonly Range[]): Map<string, string> {
  const voices = new Map<string, string>();
  for (const [id, label, start, end] of speech ?? [])
    if (places.some((range) => range.start < end && start < range.end)) voices.set(id, label);
  if (voices.size > 1) voices.delete(narration);
  return voices;
}
