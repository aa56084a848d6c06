/** What a search has found, as HTML. Whatever was typed or printed is escaped here. */
import type { Doc, Range } from '../search/data.ts';
import { narration } from '../search/data.ts';
import { excerptOf } from '../search/excerpt.ts';
import type { Hit } from '../search/rank.ts';
import type { Explanation, Outcome } from '../search/search.ts';
import { textFragment } from '../search/text-fragment.ts';
import { escaped } from './escaped.ts';

/** Words in italics: "a, b and c". */
export function joined(words: readonly string[], last = 'and'): string {
  return words.map((word, i) => `${i === 0 ? '' : i < words.length - 1 ? ', ' : ` ${last} `}<i>${escaped(word)}</i>`).join('');
}

/** The results in order: the place a ref names, statements, then headings. */
export function resultItems({ goto, hits, headings }: Outcome, base: string): string {
  const item = (kind: string, before: string, { ref, path, title }: Pick<Doc, 'ref' | 'path' | 'title'>, hit?: Hit, after = ''): string =>
    `<li class="${kind}"><a href="${escaped(base + path)}">${before}<b>${ref}</b> <span class="where">${escaped(title)}</span></a>${after}<p>${hit ? excerptOf(hit) : ''}</p>`;
  const whole = (doc: Doc): Hit => ({ doc, parts: [{ start: 0, end: doc.text.length }], ranges: [], score: 0, without: [] });
  return [
    goto ? item('goto', 'Go to ', { ref: goto.node[1], path: goto.node[2], title: goto.node[3] }, goto.doc && whole(goto.doc)) : '',
    ...hits.map((hit) => {
      const { doc, ranges, parts, without } = hit;
      const voices = [...voicesOf(doc, ranges[0] ? ranges : parts)].map(
        ([id, label]) => ` <span class="voice" data-speaker="${id}">${escaped(label)}${id === narration ? '' : ', as reported'}</span>`,
      );
      const lacking = without[0] ? ` <span class="without">without ${joined(without, 'or')}</span>` : '';
      return item('hit', '', { ...doc, path: doc.path + textFragment(doc, ranges) }, hit, voices.join('') + lacking);
    }),
    ...headings.map((hit) => item('heading', 'Heading ', hit.doc, hit)),
  ].join('');
}

/** Count of statements, and of occurrences by speaker. */
export function summaryOf({ goto, hits, headings }: Outcome): string {
  const whole = hits.filter(({ without }) => !without[0]).length;
  const count = (n: number, thing: string, more = ''): string | false => n > 0 && `${n} ${thing}${n > 1 ? 's' : ''}${more}`;
  const parts = [
    goto && `Reference ${goto.node[1]}`,
    count(whole, 'statement'),
    count(hits.length - whole, 'statement', ' with some of the words'),
    count(headings.length, 'heading'),
  ];
  const voices = new Map<string, number>();
  for (const { doc, ranges } of hits)
    for (const range of ranges) for (const [, label] of voicesOf(doc, [range])) voices.set(label, (voices.get(label) ?? 0) + 1);
  const spoken = [...voices].map((voice) => voice.join(' ')).join(', ');
  return `${parts.filter(Boolean).join(', ')}${spoken && `; occurrences: ${spoken}`}.`;
}

/** How the typed words stand to the printed ones. */
export function explanation({ unit: { typed, isAlias, path }, printed }: Explanation, base: string): string {
  const it = joined([typed]);
  const how =
    printed[0] && isAlias
      ? `The source prints ${it} as `
      : `The outline does not print ${it}; ${printed[0] ? 'it speaks of ' : 'below is what means it without the word'}`;
  return `${how}${joined(printed)}. <a href="${escaped(base + path)}">See the ${path.startsWith('n') ? 'note' : 'register'}</a>.`;
}

/** Whose words stand at these places: ids and labels; narration where nobody else's. */
function voicesOf({ speech }: Doc, places: readonly Range[]): Map<string, string> {
  const voices = new Map<string, string>();
  for (const [id, label, start, end] of speech ?? [])
    if (places.some((range) => range.start < end && start < range.end)) voices.set(id, label);
  if (voices.size > 1) voices.delete(narration);
  return voices;
}
