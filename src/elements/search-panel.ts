/** `<search-panel>`: the search in the page and in the dialog. Its state is the query and two filters; on its page they live in the address. */
import type { Engine } from '../search/engine.ts';
import { json } from '../search/engine.ts';
import { loadParts } from '../search/engine-parts.ts';
import { loadWhole } from '../search/engine-whole.ts';
import { fold } from '../search/fold.ts';
import type { Outcome } from '../search/search.ts';
import { search } from '../search/search.ts';
import { keepInAddress } from './search-address.ts';
import { fieldNames, fillField, readField } from './search-fields.ts';
import { onKeys } from './search-keys.ts';
import { learnSentences, say } from './search-say.ts';
import { explanation, joined, resultItems, summaryOf } from './search-view.ts';

const build = import.meta.env.SEARCH_BUILD;
/** Decided by the build: the other engine is not sent. */
const load = import.meta.env.SEARCH_IS_LARGE ? loadParts : loadWhole;
let engine: Promise<Engine> | undefined;

/** Loads what a search needs; tried again after a failure. */
export function prepareEngine(): Promise<Engine> {
  return (engine ??= build ? load(build) : Promise.reject(new Error('noBuild')));
}

/** A query in better spelling; what that takes is loaded only here. Without it the search answers as well as it can. */
async function correct(typed: string, leftOut: readonly string[]): Promise<string> {
  try {
    const [{ corrected }, words] = await Promise.all([import('../search/spelling.ts'), json<string[]>(`${build?.data}words.json`)]);
    return corrected(typed, leftOut, words, fold);
  } catch {
    return typed;
  }
}

class SearchPanel extends HTMLElement {
  #turn = 0;
  #restoreScroll: (() => void) | undefined;

  /** Once: neither the page nor the dialog ever takes it away. */
  connectedCallback(): void {
    const again = (): void => void this.#search();
    this.#restoreScroll = this.closest('dialog') ? undefined : keepInAddress(this, again);
    learnSentences(this);
    onKeys(this);
    this.addEventListener('input', again);
    // A button in what is told sets a field: `speaker` with no value takes that filter away.
    this.addEventListener('click', ({ target }) => {
      const { name, value } = (target as Element).closest<HTMLButtonElement>('.told button') ?? {};
      if (!name) return;
      fillField(this, name, value as string);
      this.dispatchEvent(new InputEvent('input'));
      this.querySelector('input')?.focus();
    });
    again();
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const results = this.#part('.results');
    results.ariaBusy = 'true';
    try {
      const ready = await prepareEngine();
      this.#part('.filters').hidden = false;
      const [q, speaker, section] = fieldNames.map((name) => readField(this, name)) as [string, string, string];
      const outcome = await search(ready, q, { speaker, section }, correct);
      if (turn === this.#turn) this.#show(outcome, q, speaker, section);
    } catch (error) {
      engine = undefined;
      const why = navigator.onLine ? say((error as Error).message as 'unfetched') || say('unfetched') : say('offline');
      if (turn === this.#turn) this.#tell('', say('failed'), [why, say('offer')]);
    }
    if (turn !== this.#turn) return;
    results.ariaBusy = 'false';
    this.#restoreScroll?.();
  }

  #show(outcome: Outcome, q: string, speaker: string, section: string): void {
    const { goto, hits, headings, explanations, leftOut, unquoted, meant, isCut, count } = outcome;
    for (const option of this.querySelectorAll('option'))
      option.text = option.text.replace(/( \(\d+\))?$/, count ? ` (${count(speaker, option.value)})` : '');
    for (const place of this.querySelectorAll('.count'))
      place.textContent = `${count?.(((place.parentElement as HTMLLabelElement).control as HTMLInputElement).value, section) ?? ''}`;
    const labels = [speaker && this.#part('input:checked + span').textContent, section && this.#part('option:checked').textContent];
    const isFound = goto || hits[0] || headings[0];
    const isAsked = q.trim() || speaker || section;
    this.#tell(resultItems(outcome), isFound ? summaryOf(outcome) : isAsked && say(speaker || section ? 'notHere' : 'nothing'), [
      meant && say('meant', meant),
      ...explanations.map(explanation),
      isFound && leftOut[0] && say('leftOut', joined(leftOut)),
      unquoted && say('unquoted', unquoted),
      isCut && say('cut'),
      labels.map((label, i) => label && say('chip', fieldNames[i + 1] as string, label.replace(/ \(\d+\)$/, ''))).join(' '),
      isAsked && !isFound && say('offer'),
      isFound && !this.#restoreScroll && say('page', `${new URLSearchParams({ q, speaker, section })}`),
    ]);
  }

  /** All that is given is HTML. */
  #tell(results: string, summary: string, told: unknown[]): void {
    this.#part('.results').innerHTML = results;
    this.#part('.summary').innerHTML = summary;
    this.#part('.told').innerHTML = told.map((each) => (`${each || ''}`.trim() ? `<p>${each as string}</p>` : '')).join('');
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}

const begin = (): void => customElements.define('search-panel', SearchPanel);
// On its own page this runs while the page is still being read: what a search needs is prepared at once.
if (document.readyState === 'loading') {
  document.addEventListener('readystatechange', begin, { once: true });
  prepareEngine().catch(() => undefined);
} else begin();
