/** `<search-panel>`: the search in the page and in the dialog. Its state is the query and two filters; on its page they live in the address. */
import { narration } from '../search/data.ts';
import type { Engine } from '../search/engine.ts';
import { loadEngine } from '../search/engine.ts';
import type { Outcome } from '../search/search.ts';
import { search } from '../search/search.ts';
import { keepInAddress } from './search-address.ts';
import { build } from './search-build.ts';
import { onKeys } from './search-keys.ts';
import { filterMarkup, searchMarkup } from './search-markup.ts';
import { element, explanation, joined, link, resultItems, summaryOf } from './search-view.ts';

const { base } = build;
let engine: Promise<Engine> | undefined;

/** Loads what a search needs; tried again after a failure. */
export function prepare(): Promise<Engine> {
  if (!build.tag) return Promise.reject(new Error('Its index is made by “npm run build”, and this server has none.'));
  engine ??= loadEngine(build).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** A query in better spelling; the program for it is loaded only here. Without it the search answers as well as it can. */
async function correct(typed: string, leftOut: readonly string[]): Promise<string> {
  try {
    const [{ corrected }, words] = await Promise.all([import('../search/spelling.ts'), fetch(`${base}search/words.${build.tag}.json`)]);
    return corrected(typed, leftOut, await words.json() as string[]);
  } catch {
    return typed;
  }
}

class SearchPanel extends HTMLElement {
  #listening = new AbortController();
  #turn = 0;
  #address: ReturnType<typeof keepInAddress> | undefined;

  connectedCallback(): void {
    const { signal } = (this.#listening = new AbortController());
    if (!this.innerHTML.trim()) this.innerHTML = searchMarkup(base);
    const again = (): void => void this.#search();
    this.#address = this.closest('dialog') ? undefined : keepInAddress(this, signal, again);
    onKeys(this, signal);
    this.addEventListener('input', again, { signal });
    // A button in what is told sets a field: `speaker=` takes the filter away.
    this.addEventListener('click', ({ target }) => {
      const [name, value] = (target as Element).closest<HTMLButtonElement>('.told button')?.value.split(/=(.*)/s) ?? [];
      if (!name) return;
      this.#fields.namedItem(name).value = value ?? '';
      this.#fields.namedItem('q').dispatchEvent(new InputEvent('input', { bubbles: true }));
      this.querySelector('input')?.focus();
    }, { signal });
    again();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  get #fields(): { namedItem: (name: string) => HTMLInputElement } {
    return (this.querySelector('form') as HTMLFormElement).elements as never;
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const results = this.#part('.results');
    results.ariaBusy = 'true';
    try {
      const ready = await prepare();
      const filters = this.#part('.filters');
      if (filters.hidden) {
        filters.innerHTML ||= filterMarkup(ready.knowledge);
        filters.hidden = false;
      }
      this.#address?.read();
      const [q = '', speaker = '', section = ''] = ['q', 'speaker', 'section'].map((name) => this.#fields.namedItem(name).value);
      const outcome = await search(ready, q, { speaker, section }, correct);
      if (turn === this.#turn) this.#show(outcome, ready, { q, speaker, section });
    } catch (error) {
      if (turn === this.#turn) this.#fail(error as Error);
    }
    if (turn !== this.#turn) return;
    results.ariaBusy = 'false';
    this.#address?.restoreScroll();
  }

  #show(outcome: Outcome, ready: Engine, { q, speaker, section }: Record<string, string>): void {
    const { goto, hits, headings, explanations, leftOut, unquoted, meant, isCut, counts } = outcome;
    const button = (value: string, label: string): HTMLElement => element('button', [label], { type: 'button', value });
    const chip = (name: string, label: string | undefined): HTMLElement[] => (label ? [element('button', [label, ' ×'], { type: 'button', value: `${name}=`, 'aria-label': `Remove the filter ${label}` })] : []);
    const isFound = Boolean(goto) || hits.length + headings.length > 0;
    const isAsked = q?.trim() || speaker || section;
    const voices = [...ready.knowledge.speakers, { id: narration, label: narration }];
    const chips = [...chip('speaker', voices.find(({ id }) => id === speaker)?.label), ...chip('section', ready.knowledge.sections.find(({ id }) => id === section)?.title)];
    const tell = (test: unknown, ...words: (Node | string)[]): HTMLElement[] => (test ? [element('p', words)] : []);
    this.#say(resultItems(outcome, ready, base), isFound ? summaryOf(outcome, ready) : isAsked ? `Nothing found${speaker || section ? ' with this choice of speaker and section' : ''}.` : '', [
      ...tell(meant, 'Did you mean ', button(`q=${meant}`, meant), '?'),
      ...explanations.map((each) => explanation(each, base)),
      ...tell(leftOut.length > 0 && isFound, 'Left out, as the outline does not print it: ', ...joined(leftOut), '.'),
      ...tell(unquoted, 'No statement prints the quoted words letter for letter. Without quotation marks: ', button(`q=${unquoted}`, unquoted)),
      ...tell(isCut, 'Only the beginning of so long a query was searched.'),
      ...(chips.length > 0 ? [element('p.chips', chips)] : []),
      ...(isAsked && !isFound ? [this.#offer()] : []),
      ...tell(isFound && !this.#address, link(`${base}search/?${new URLSearchParams({ q, speaker, section } as Record<string, string>)}`, 'Open this search as a page'), '.'),
    ]);
    for (const count of this.querySelectorAll('.count')) count.textContent = `${counts?.speaker.get((count.previousElementSibling as HTMLInputElement).value) ?? ''}`;
    for (const option of this.querySelectorAll('option')) option.text = option.text.replace(/( \(\d+\))?$/, counts ? ` (${counts.section.get(option.value)})` : '');
  }

  #fail({ name, message }: Error): void {
    const why = navigator.onLine ? (name === 'Error' && message.endsWith('.') ? message : 'Its index could not be fetched.') : 'You are offline, and the search is not kept on this device.';
    this.#say([], 'The search could not be loaded.', [element('p', [why]), this.#offer()]);
  }

  #offer(): HTMLElement {
    return element('p', ['Every name and term is listed in ', link(`${base}register/`, 'the register'), ', with links to each statement.']);
  }

  #say(results: Node[], summary: string, told: Node[]): void {
    this.#part('.results').replaceChildren(...results);
    this.#part('.summary').textContent = summary;
    this.#part('.told').replaceChildren(...told);
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}

customElements.define('search-panel', SearchPanel);
