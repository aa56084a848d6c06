/** What a search has found, as HTML. Whatever was typed or printed is escaped by `say`. */
import type { Doc, Range } from '../search/data.ts';
import { narration } from '../search/data.ts';
import { excerptOf } from '../search/excerpt.ts';
import type { Hit } from '../search/rank.ts';
import type { Outcome } from '../search/search.ts';
import { textFragment } from '../search/text-fragment.ts';
import type { Unit } from '../search/units.ts';
import { say } from './search-say.ts';

/** Language of a typed word: in another script than the page's it is one of those in which the register names people and places. */
function languageOf(word: string): string {
  if (/[\u0400-\u052f]/.test(word)) return 'ru';
  return /[\u3040-\u9fff]/.test(word) ? 'ja' : 'en';
}

/** Words in italics: "a, b and c". */
export function joined(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words.map((word) => say('word', word, languageOf(word))));
}

/** The results in order: the place a ref names, statements, then headings. */
export function resultItems({ goto, hits, headings }: Outcome): string {
  const items = (kind: 'goto' | 'hit' | 'heading', list: readonly Hit[]): string =>
    list
      .map((hit) => {
        const { doc, ranges, parts, without } = hit;
        const voices = [...voicesOf(doc, ranges[0] ? ranges : parts)].map(([id, label]) =>
          say(id === narration ? 'narrator' : 'voice', id, label),
        );
        const notHere = without[0] ? say('without', joined(without)) : '';
        return say(kind, doc.path + textFragment(doc, ranges), doc.ref, doc.title, voices.join('') + notHere, excerptOf(hit));
      })
      .join('');
  return items('goto', goto) + items('hit', hits) + items('heading', headings);
}

/** Count of statements, and of occurrences by speaker. */
export function summaryOf({ goto, hits, headings }: Outcome): string {
  const count = (what: 'references' | 'statements' | 'partly' | 'headings', { length }: readonly Hit[]): string[] =>
    length > 0 ? [say(what, length, length > 1 ? 's' : '')] : [];
  const parts = [
    ...count('references', goto),
    ...count(
      'statements',
      hits.filter(({ without }) => !without[0]),
    ),
    ...count(
      'partly',
      hits.filter(({ without }) => without[0]),
    ),
    ...count('headings', headings),
  ];
  const voices = new Map<string, number>();
  for (const { doc, ranges } of hits)
    for (const range of ranges) for (const [, label] of voicesOf(doc, [range])) voices.set(label, (voices.get(label) ?? 0) + 1);
  const spoken = [...voices].map((voice) => voice.join(' ')).join(', ');
  return `${parts.join(', ')}${spoken && say('occurrences', spoken)}.`;
}

/** How the typed words stand to the printed ones. */
export function explanation({ typed, isAlias, path, proposals }: Unit): string {
  const printed = new Set(proposals.flatMap(({ doc, matches }) => matches.map(({ start, end }) => doc.text.slice(start, end))));
  const how = printed.size === 0 ? 'implied' : isAlias ? 'alias' : 'related';
  return say(how, joined([typed]), joined([...printed]), path!);
}

/** Whose words stand at these places: ids and labels; narration where nobody else's. */
function voicesOf({ speech }: Doc, places: readonly Range[]): Map<string, string> {
  const voices = new Map<string, string>();
  for (const [id, label, start, end] of speech ?? [])
    if (places.some((range) => range.start < end && start < range.end)) voices.set(id, label);
  if (voices.size > 1) voices.delete(narration);
  return voices;
}
