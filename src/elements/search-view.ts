/** What a search has found, as HTML. Whatever was typed or printed is escaped here. */
import { narration } from '../search/data.ts';
import type { Doc, Range } from '../search/data.ts';
import type { Engine } from '../search/engine.ts';
import { excerptOf } from '../search/excerpt.ts';
import type { Hit } from '../search/rank.ts';
import type { Explanation, Outcome } from '../search/search.ts';
import { textFragment } from '../search/text-fragment.ts';
import { escaped } from './search-markup.ts';

/** Attribute with the language of a word in another script than the page's, since the register's other words are in these; '' where there is none to name. */
export function languageOf(word: string): string {
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(word)) return ' lang="ja"';
  return /[\u0400-\u052f]/.test(word) ? ' lang="ru"' : '';
}

/** Words in italics: "a, b and c". */
export function joined(words: readonly string[], last = 'and'): string {
  return words
    .map((word, i) => `${i === 0 ? '' : i < words.length - 1 ? ', ' : ` ${last} `}<i${languageOf(word)}>${escaped(word)}</i>`)
    .join('');
}

/** The results in order: the place a ref names, statements, then headings. */
export function resultItems({ goto, hits, headings }: Outcome, { knowledge }: Engine, base: string): string {
  const item = (
    kind: string,
    { id, ref, section }: Pick<Doc, 'id' | 'ref' | 'section'>,
    hit: Pick<Hit, 'doc' | 'parts' | 'ranges'>,
    before: string,
    after = '',
  ): string => {
    const { id: own, path, title } = knowledge.sections[section] as Engine['knowledge']['sections'][number];
    const address = base + path + (id === own && path ? '' : `#${id}`) + (kind === 'hit' ? textFragment(hit.doc, hit.ranges) : '');
    const words = excerptOf(hit).map(({ text, isMarked }) => (isMarked ? `<mark>${escaped(text)}</mark>` : escaped(text)));
    return `<li class="${kind}"><a href="${escaped(address)}">${before}<b>${ref}</b> <span class="where">${kind === 'heading' && id === own ? '' : escaped(title)}</span></a>${after}<p>${words.join('')}</p>`;
  };
  const without = (words: readonly string[]): string =>
    words.length > 0 ? ` <span class="without">without ${joined(words, 'or')}</span>` : '';
  return [
    goto
      ? item(
          'goto',
          goto,
          { doc: goto.doc ?? { ...goto, text: '', speech: null }, parts: [{ start: 0, end: goto.doc?.text.length ?? 0 }], ranges: [] },
          'Go to ',
        )
      : '',
    ...hits.map((hit) => {
      const voices = voicesOf(hit.doc, hit.ranges.length > 0 ? hit.ranges : hit.parts, knowledge);
      return item(
        'hit',
        hit.doc,
        hit,
        '',
        voices
          .map(
            ({ id, label }) =>
              ` <span class="voice" data-speaker="${id}">${escaped(label)}${id === narration ? '' : ', as reported'}</span>`,
          )
          .join('') + without(hit.without),
      );
    }),
    ...headings.map((hit) => item('heading', hit.doc, hit, 'Heading ')),
  ].join('');
}

/** Count of statements, and of occurrences by speaker. */
export function summaryOf({ goto, hits, headings }: Outcome, { knowledge }: Engine): string {
  const whole = hits.filter(({ without }) => without.length === 0).length;
  const count = (n: number, thing: string, more = ''): string[] => (n > 0 ? [`${n} ${thing}${n > 1 ? 's' : ''}${more}`] : []);
  const parts = [
    ...(goto ? [`Reference ${goto.ref}`] : []),
    ...count(whole, 'statement'),
    ...count(hits.length - whole, 'statement', ' with some of the words'),
    ...count(headings.length, 'heading'),
  ];
  const voices: Record<string, number> = {};
  for (const { doc, ranges } of hits)
    for (const range of ranges) for (const { label } of voicesOf(doc, [range], knowledge)) voices[label] = (voices[label] ?? 0) + 1;
  const spoken = Object.entries(voices)
    .map((voice) => voice.join(' '))
    .join(', ');
  return `${parts.join(', ')}${spoken && `; occurrences: ${spoken}`}.`;
}

/** How the typed words stand to the printed ones. */
export function explanation({ unit: { typed, isAlias, path }, printed }: Explanation, base: string): string {
  const it = joined([typed]);
  const how =
    printed.length > 0 && isAlias
      ? `The source prints ${it} as `
      : `The outline does not print ${it}; ${printed.length > 0 ? 'it speaks of ' : 'below is what means it without the word'}`;
  return `${how}${joined(printed)}. <a href="${escaped(base + path)}">See the ${path.startsWith('n') ? 'note' : 'register'}</a>.`;
}

/** Whose words stand at these places. */
function voicesOf({ speech }: Doc, places: readonly Range[], { speakers }: Engine['knowledge']): { id: string; label: string }[] {
  const said = speech?.filter(([, start, end]) => places.some((range) => range.start < end && start < range.end)) ?? [];
  return said.length > 0
    ? [...new Set(said.map(([speaker]) => speakers[speaker] as { id: string; label: string }))]
    : [{ id: narration, label: narration }];
}
