/** What a search has found, as the items of its list. */
import { excerptOf } from '../../search/excerpt.ts';
import type { Hit, Reason } from '../../search/rank.ts';
import { pathMarking } from '../../search/text-fragment.ts';
import { voicesAt } from '../../search/voices-at.ts';
import type { LangOf } from './fill-template.ts';
import { fillTemplate, listOfWords } from './fill-template.ts';

export type ResultKind = 'goto' | 'hit' | 'heading' | 'note';

/**
 * @param base path of the site
 * @param langOf the language of a typed word
 * @returns one item of the list
 */
export function resultItem(panel: HTMLElement, kind: ResultKind, hit: Hit, base: string, langOf: LangOf): DocumentFragment {
  const { passage, ranges, parts, without, reasons } = hit;
  const voices = voicesAt(passage, ranges.length > 0 ? ranges : parts).map(({ speaker, label }) => {
    const voice = fillTemplate(panel, 'voice', { label });
    voice.querySelector('.voice')?.setAttribute('data-speaker', speaker);
    return voice;
  });
  const missing = without.length > 0 ? [fillTemplate(panel, 'without', { words: listOfWords(panel, without, langOf) })] : [];
  const why = reasons.map((reason) => whyItIsThere(panel, reason, langOf));
  const excerpt = excerptOf(hit).map(({ text, isMarked }) => (isMarked ? fillTemplate(panel, 'mark', { words: text }) : text));
  const item = fillTemplate(panel, kind, { ref: passage.ref, title: passage.title, voices: [...voices, ...missing, ...why], excerpt });
  item.querySelector('a')?.setAttribute('href', base + pathMarking(passage, ranges));
  return item;
}

function whyItIsThere(panel: HTMLElement, { typed, printed, isSame, isTitle }: Reason, langOf: LangOf): Node {
  const name = isTitle ? 'under-title' : printed.length === 0 ? 'refers' : isSame ? 'says-same' : 'says-related';
  return fillTemplate(panel, name, { typed: listOfWords(panel, [typed], langOf), printed: listOfWords(panel, printed, langOf) });
}
