/** What the search says of the words: how they stand to the printed ones, what was left out, what may be meant. */
import type { Asked } from '../../search/rank.ts';
import type { Outcome } from '../../search/search.ts';
import type { LangOf } from './fill-template.ts';
import { fillTemplate, listOfWords } from './fill-template.ts';
import type { Fields } from './search-fields.ts';

/** @returns the messages about an outcome, in order */
export function messagesAbout(panel: HTMLElement, outcome: Outcome, base: string, langOf: LangOf): Node[] {
  const { other, leftOut, unquoted, meant } = outcome;
  return [
    ...(meant ? [offerOf(panel, 'meant', meant)] : []),
    ...other.map((asked) => explanationOf(panel, asked, base, langOf)),
    ...(leftOut.length > 0 && hasResults(outcome) ? [fillTemplate(panel, 'ignored', { words: listOfWords(panel, leftOut, langOf) })] : []),
    ...(unquoted ? [offerOf(panel, 'unquoted', unquoted)] : []),
  ];
}

export function hasResults({ goto, hits, headings }: Outcome): boolean {
  return goto.length + hits.length + headings.length > 0;
}

/** A button that fills a field when it is pressed. */
export function fillingButton(panel: HTMLElement, label: string, name: keyof Fields, value: string): Node {
  const copy = fillTemplate(panel, 'filter', { label });
  const button = copy.querySelector('button');
  Object.assign(button ?? {}, { name, value, ariaLabel: `Remove the filter ${label}` });
  return copy;
}

function offerOf(panel: HTMLElement, name: 'meant' | 'unquoted', query: string): Node {
  const copy = fillTemplate(panel, name, { query });
  copy.querySelector('button')?.setAttribute('value', query);
  return copy;
}

/** How a typed word stands to the printed ones. */
function explanationOf(panel: HTMLElement, { term, candidates }: Asked, base: string, langOf: LangOf): Node {
  const printed = candidates.flatMap(({ passage, matches }) => matches.map(({ start, end }) => passage.text.slice(start, end)));
  const name = printed.length === 0 ? 'implied' : term.isSame ? 'printed-as' : 'related';
  const copy = fillTemplate(panel, name, {
    typed: listOfWords(panel, [term.typed], langOf),
    printed: listOfWords(panel, [...new Set(printed)], langOf),
  });
  copy.querySelector('a')?.setAttribute('href', base + (term.names[0]?.path ?? 'register/'));
  return copy;
}
