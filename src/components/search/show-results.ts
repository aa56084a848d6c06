/** What a search has found, as the items of its list. */
import { excerptOf } from '../../search/excerpt.ts';
import type { Hit } from '../../search/rank.ts';
import { pathMarking } from '../../search/text-fragment.ts';
import { voicesAt } from '../../search/voices-at.ts';
import type { LangOf } from './fill-template.ts';
import { fillTemplate, listOfWords } from './fill-template.ts';

export type ResultKind = 'goto' | 'hit' | 'heading';

/**
 * @param base path of the site
 * @param langOf the language of a typed word
 * @returns one item of the list
 */
export function resultItem(panel: HTMLElement, kind: ResultKind, hit: Hit, base: string, langOf: LangOf): DocumentFragment {
  const { passage, ranges, parts, without } = hit;
  const voices = voicesAt(passage, ranges.length > 0 ? ranges : parts).map(({ speaker, label }) => {
    const voice = fillTemplate(panel, 'voice', { label });
    voice.querySelector('.voice')?.setAttribute('data-speaker', speaker);
    return voice;
  });
  const missing = without.length > 0 ? [fillTemplate(panel, 'without', { words: listOfWords(panel, without, langOf) })] : [];
  const excerpt = excerptOf(hit).map(({ text, isMarked }) => (isMarked ? fillTemplate(panel, 'mark', { words: text }) : text));
  const item = fillTemplate(panel, kind, { ref: passage.ref, title: passage.title, voices: [...voices, ...missing], excerpt });
  item.querySelector('a')?.setAttribute('href', base + pathMarking(passage, ranges));
  return item;
}
