/** What the search says of the words: how they stand to the printed ones, what was ignored, what may be meant. */
import type { Asked } from '../../search/rank.ts';
import type { RefAnswer } from '../../search/ref-answers.ts';
import type { Outcome } from '../../search/search.ts';
import type { SearchNode } from '../../search/search-data.ts';
import type { LangOf } from './fill-template.ts';
import { fillTemplate, listOfWords } from './fill-template.ts';
import type { Fields } from './search-fields.ts';

/** @returns the messages about an outcome, in order */
export function messagesAbout(panel: HTMLElement, outcome: Outcome, base: string, langOf: LangOf): Node[] {
  const { other, leftOut, unquoted, offers, own, operators, wrongRefs, taken } = outcome;
  const words = (typed: readonly string[]): Node[] => listOfWords(panel, typed, langOf);
  return [
    ...wrongRefs.map((answer) => noNode(panel, answer, base)),
    ...offers.map(({ query }) => withButton(fillTemplate(panel, 'meant', { query }), { q: query })),
    ...other.map((asked) => explanationOf(panel, asked, base, langOf)),
    ...(leftOut.length > 0 ? [fillTemplate(panel, 'ignored', { words: words(leftOut) })] : []),
    ...(unquoted ? [withButton(fillTemplate(panel, 'unquoted', { query: unquoted }), { q: unquoted })] : []),
    ...(operators.length > 0 ? [fillTemplate(panel, 'operators', { signs: words(operators) })] : []),
    ...(own
      ? [
          withButton(fillTemplate(panel, 'own-words', { speaker: own.speaker.label, count: `${own.count}` }), {
            q: own.query,
            speaker: own.speaker.id,
          }),
        ]
      : []),
    ...(taken.length > 0
      ? [fillTemplate(panel, 'instead', { typed: words(taken.map(({ typed }) => typed)), meant: words(taken.map(({ meant }) => meant)) })]
      : []),
  ];
}

export function hasResults({ goto, hits, headings }: Outcome): boolean {
  return goto.length + hits.length + headings.length > 0;
}

/** @returns a button that takes a chosen filter away */
export function filterButton(panel: HTMLElement, label: string, name: 'speaker' | 'section'): Node {
  const copy = fillTemplate(panel, 'filter', { label });
  copy.querySelector('button')?.setAttribute('aria-label', `Remove the filter ${label}`);
  return withButton(copy, { [name]: '' });
}

/** The fields that each button of a message fills when it is pressed. */
export const filledBy = new WeakMap<Element, Partial<Fields>>();

function withButton(copy: DocumentFragment, fields: Partial<Fields>): DocumentFragment {
  const button = copy.querySelector('button');
  if (button) filledBy.set(button, fields);
  return copy;
}

/** "There is no item 9(4); section 9 has 9(1), 9(2) and 9(3)." */
function noNode(panel: HTMLElement, { ref, above, inIt }: RefAnswer, base: string): Node {
  const link = ({ ref: text, path }: SearchNode): Node =>
    Object.assign(document.createElement('a'), { href: base + path, textContent: text });
  const nodes = new Intl.ListFormat('en-GB').formatToParts(inIt.map(({ id }) => id)).map(({ type, value }) => {
    const node = type === 'element' ? inIt.find(({ id }) => id === value) : undefined;
    return node ? link(node) : value;
  });
  const [section, item, ...rest] = ref.id.replace(/^s/, '').split('-');
  const written = `${section ?? ''}${item ? `(${item})` : ''}${rest.length > 0 ? ` ${rest.join(' ').replace('p', '¶')}` : ''}`;
  return fillTemplate(panel, 'no-node', { ref: written, above: above ? [link(above)] : 'the outline', nodes });
}

/** How a typed word stands to the printed ones. */
function explanationOf(panel: HTMLElement, { term, candidates }: Asked, base: string, langOf: LangOf): Node {
  const named = candidates.filter(({ by }) => by === 'name');
  const printed = named.flatMap(({ passage, matches }) => matches.map(({ start, end }) => passage.text.slice(start, end)));
  const name = printed.length === 0 ? 'implied' : term.isSame ? 'printed-as' : 'related';
  const copy = fillTemplate(panel, name, {
    typed: listOfWords(panel, [term.typed], langOf),
    printed: listOfWords(panel, [...new Set(printed)], langOf),
  });
  copy.querySelector('a')?.setAttribute('href', base + (term.names[0]?.path ?? 'register/'));
  return copy;
}
