/** What a search has found, as HTML. Whatever was typed or printed is escaped by `say`. */
import type { Doc, Range } from '../../search/data.ts';
import { narration } from '../../search/data.ts';
import { excerptOf } from './excerpt.ts';
import type { Hit } from '../../search/rank.ts';
import type { Outcome } from '../../search/search.ts';
import { pathMarking } from '../../search/text-fragment.ts';
import type { Unit } from '../../search/units.ts';
import { say } from './search-say.ts';

/** Language of a typed word, by its first letter: other scripts than the page's are those in which the register names people and places. */
function languageOf(word: string): string {
  return word < '\u0400' ? 'en' : word < '\u3040' ? 'ru' : 'ja';
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
        return say(kind, pathMarking(doc, ranges), doc.ref, doc.title, voices.join('') + notHere, excerptOf(hit));
      })
      .join('');
  return items('goto', goto) + items('hit', hits) + items('heading', headings);
}

/** Count of statements, and of occurrences by speaker. */
export function summaryOf({ goto, hits, headings }: Outcome): string {
  const lists = {
    references: goto,
    statements: hits.filter(({ without }) => !without[0]),
    partly: hits.filter(({ without }) => without[0]),
    headings,
  };
  const counts = Object.entries(lists).flatMap(([what, { length }]) =>
    length ? say(what as 'partly', length, length > 1 ? 's' : '') : [],
  );
  const voices = new Map<string, number>();
  for (const { doc, ranges } of hits)
    for (const range of ranges) for (const [, label] of voicesOf(doc, [range])) voices.set(label, (voices.get(label) ?? 0) + 1);
  const spoken = [...voices].map((voice) => voice.join(' ')).join(', ');
  return `${counts.join(', ')}${spoken && say('occurrences', spoken)}.`;
}

/** How the typed words stand to the printed ones. */
export function explanation({ typed, isAlias, meant, proposals }: Unit): string {
  const printed = proposals.flatMap(({ doc, matches }) => matches.map(({ start, end }) => doc.text.slice(start, end)));
  const how = !printed[0] ? 'implied' : isAlias ? 'alias' : 'related';
  return say(how, joined([typed]), joined([...new Set(printed)]), meant[0]![0]);
}

/** Whose words stand at these places: ids and labels; narration where nobody else's. */
function voicesOf({ speech }: Doc, places: readonly Range[]): Map<string, string> {
  const voices = new Map<string, string>();
  for (const [id, label, start, end] of speech ?? [])
    if (places.some((range) => range.start < end && start < range.end)) voices.set(id, label);
  if (voices.size > 1) voices.delete(narration);
  return voices;
}
