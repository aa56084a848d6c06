/** `<search-panel>`: the search in the page and in the dialog. Its state is the query and two filters; on its page they live in the address. */
import type { Engine } from '../search/engine.ts';
import { loadEngine } from '../search/engine.ts';
import type { SearchBuild } from '../search/engine-addresses.ts';
import { wordsAddress } from '../search/engine-addresses.ts';
import type { Outcome } from '../search/search.ts';
import { search } from '../search/search.ts';
import { corrected } from '../search/spelling.ts';
import { escaped } from './escaped.ts';
import type { KeptAddress } from './search-address.ts';
import { keepInAddress } from './search-address.ts';
import { fieldNames, fillField, readField } from './search-fields.ts';
import { onKeys } from './search-keys.ts';
import { explanation, joined, resultItems, summaryOf } from './search-view.ts';

export const base = document.documentElement.dataset['base'] ?? '/';
/** Where the search of this build is. */
export const build: SearchBuild = { base, tag: import.meta.env.SEARCH_TAG, buckets: import.meta.env.SEARCH_BUCKETS };
const offer = `Every name and term is listed in <a href="${base}register/">the register</a>, with links to each statement.`;
let engine: Promise<Engine> | undefined;

/** Loads what a search needs; tried again after a failure. */
export function prepareEngine(): Promise<Engine> {
  return (engine ??= build.tag ? loadEngine(build) : Promise.reject(new Error('Its index is made by “npm run build”, and this server has none.')));
}

/** A query in better spelling; what that takes is loaded only here. Without it the search answers as well as it can. */
async function correct(typed: string, leftOut: readonly string[]): Promise<string> {
  try {
    const [{ distance }, words] = await Promise.all([import('fastest-levenshtein'), fetch(wordsAddress(build))]);
    return corrected(typed, leftOut, (await words.json()) as string[], distance);
  } catch {
    return typed;
  }
}

class SearchPanel extends HTMLElement {
  #listening = new AbortController();
  #turn = 0;
  #address: KeptAddress | undefined;

  connectedCallback(): void {
    const { signal } = (this.#listening = new AbortController());
    const again = (): void => void this.#search();
    this.#address = this.closest('dialog') ? undefined : keepInAddress(this, signal, again);
    onKeys(this, signal);
    this.addEventListener('input', again, { signal });
    // A button in what is told sets a field: `speaker` with no value takes that filter away.
    this.addEventListener(
      'click',
      ({ target }) => {
        const { name, value } = (target as Element).closest<HTMLButtonElement>('.told button') ?? {};
        if (!name) return;
        fillField(this, name, value as string);
        this.dispatchEvent(new InputEvent('input'));
        this.querySelector('input')?.focus();
      },
      { signal },
    );
    again();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const results = this.#part('.results');
    results.ariaBusy = 'true';
    try {
      const ready = await prepareEngine();
      this.#part('.filters').hidden = false;
      this.#address?.read();
      const [q, speaker, section] = fieldNames.map((name) => readField(this, name)) as [string, string, string];
      const outcome = await search(ready, q, { speaker, section }, correct);
      if (turn === this.#turn) this.#show(outcome, q, speaker, section);
    } catch (error) {
      engine = undefined;
      if (turn === this.#turn) this.#fail(error as Error);
    }
    if (turn !== this.#turn) return;
    results.ariaBusy = 'false';
    this.#address?.restoreScroll();
  }

  #show(outcome: Outcome, q: string, speaker: string, section: string): void {
    const { goto, hits, headings, explanations, leftOut, unquoted, meant, isCut, count } = outcome;
    const button = (name: string, value: string, text: string, label = text): string =>
      `<button type="button" name="${name}" value="${escaped(value)}" aria-label="${escaped(label)}">${escaped(text)}</button>`;
    for (const option of this.querySelectorAll('option'))
      option.text = option.text.replace(/( \(\d+\))?$/, count ? ` (${count(speaker, option.value)})` : '');
    const chips = [...this.querySelectorAll<HTMLElement>('input:checked + *, option:checked')].map((chosen) => {
      const field = chosen.closest('select') ?? (chosen.previousElementSibling as HTMLInputElement);
      const label = (chosen.textContent ?? '').replace(/ \(\d+\)$/, '');
      return field.value && button(field.name, '', `${label} ×`, `Remove the filter ${label}`);
    });
    for (const place of this.querySelectorAll('.count'))
      place.textContent = `${count?.(((place.parentElement as HTMLLabelElement).control as HTMLInputElement).value, section) ?? ''}`;
    const isFound = goto || hits[0] || headings[0];
    const isAsked = q.trim() || speaker || section;
    const choice = speaker || section ? ' with this choice of speaker and section' : '';
    this.#say(resultItems(outcome, base), isFound ? summaryOf(outcome) : isAsked && `Nothing found${choice}.`, [
      meant && `Did you mean ${button('q', meant, meant)}?`,
      ...explanations.map((each) => explanation(each, base)),
      isFound && leftOut[0] && `Left out, as the outline does not print it: ${joined(leftOut)}.`,
      unquoted && `No statement prints the quoted words letter for letter. Without quotation marks: ${button('q', unquoted, unquoted)}`,
      isCut && 'Only the beginning of so long a query was searched.',
      chips.join(' '),
      isAsked && !isFound && offer,
      isFound &&
        !this.#address &&
        `<a href="${base}search/?${escaped(`${new URLSearchParams({ q, speaker, section })}`)}">Open this search as a page</a>`,
    ]);
  }

  #fail({ name, message }: Error): void {
    const why = name === 'Error' && message.endsWith('.') ? message : 'Its index could not be fetched.';
    this.#say('', 'The search could not be loaded.', [
      navigator.onLine ? why : 'You are offline, and the search is not kept on this device.',
      offer,
    ]);
  }

  /** Results and what is told are HTML, made of escaped words. */
  #say(results: string, summary: string, told: unknown[]): void {
    this.#part('.results').innerHTML = results;
    this.#part('.summary').textContent = summary;
    this.#part('.told').innerHTML = told.map((each) => (`${each || ''}`.trim() ? `<p>${each as string}</p>` : '')).join('');
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}

customElements.define('search-panel', SearchPanel);
