/** `<search-panel>`: the search in the page and in the dialog. Its state is the query and two filters; on its page they live in the address. */
import { narration } from '../search/data.ts';
import type { Engine } from '../search/engine.ts';
import { loadEngine } from '../search/engine.ts';
import type { Outcome } from '../search/search.ts';
import { search } from '../search/search.ts';
import type { KeptAddress } from './search-address.ts';
import { keepInAddress } from './search-address.ts';
import { build } from './search-build.ts';
import { fieldNames, fillField, readField } from './search-fields.ts';
import { onKeys } from './search-keys.ts';
import { escaped, filterMarkup, searchMarkup } from './search-markup.ts';
import { explanation, joined, languageOf, resultItems, summaryOf } from './search-view.ts';

const { base } = build;
const offer = `Every name and term is listed in <a href="${base}register/">the register</a>, with links to each statement.`;
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
    return corrected(typed, leftOut, (await words.json()) as string[]);
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
    this.innerHTML ||= searchMarkup(base);
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
      const ready = await prepare();
      const filters = this.#part('.filters');
      filters.innerHTML ||= filterMarkup(ready.knowledge);
      filters.hidden = false;
      this.#address?.read();
      const [q, speaker, section] = fieldNames.map((name) => readField(this, name)) as [string, string, string];
      const outcome = await search(ready, q, { speaker, section }, correct);
      if (turn === this.#turn) this.#show(outcome, ready, q, speaker, section);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error as Error);
    }
    if (turn !== this.#turn) return;
    results.ariaBusy = 'false';
    this.#address?.restoreScroll();
  }

  #show(outcome: Outcome, ready: Engine, q: string, speaker: string, section: string): void {
    const { goto, hits, headings, explanations, leftOut, unquoted, meant, isCut, counts } = outcome;
    const button = (name: string, value: string, text: string, label = text): string =>
      `<button type="button" name="${name}" value="${escaped(value)}"${languageOf(value)} aria-label="${escaped(label)}">${escaped(text)}</button>`;
    const chip = (name: string, label: string | undefined): string =>
      label ? button(name, '', `${label} ×`, `Remove the filter ${label}`) : '';
    const isFound = goto || hits.length + headings.length > 0;
    const isAsked = q.trim() || speaker || section;
    const { speakers, sections } = ready.knowledge;
    this.#say(
      resultItems(outcome, ready, base),
      isFound
        ? summaryOf(outcome, ready)
        : isAsked
          ? `Nothing found${speaker || section ? ' with this choice of speaker and section' : ''}.`
          : '',
      [
        meant && `Did you mean ${button('q', meant, meant)}?`,
        ...explanations.map((each) => explanation(each, base)),
        leftOut.length > 0 && isFound && `Left out, as the outline does not print it: ${joined(leftOut)}.`,
        unquoted && `No statement prints the quoted words letter for letter. Without quotation marks: ${button('q', unquoted, unquoted)}`,
        isCut && 'Only the beginning of so long a query was searched.',
        chip('speaker', [...speakers, { id: narration, label: narration }].find(({ id }) => id === speaker)?.label) +
          ' ' +
          chip('section', sections.find(({ id }) => id === section)?.title),
        isAsked && !isFound && offer,
        isFound &&
          !this.#address &&
          `<a href="${base}search/?${escaped(String(new URLSearchParams({ q, speaker, section })))}">Open this search as a page</a>`,
      ],
    );
    for (const count of this.querySelectorAll('.count'))
      count.textContent = `${counts?.speaker.get((count.previousElementSibling as HTMLInputElement).value) ?? ''}`;
    for (const option of this.querySelectorAll('option'))
      option.text = option.text.replace(/( \(\d+\))?$/, counts ? ` (${counts.section.get(option.value)})` : '');
  }

  #fail({ name, message }: Error): void {
    const why = name === 'Error' && message.endsWith('.') ? message : 'Its index could not be fetched.';
    this.#say('', 'The search could not be loaded.', [
      navigator.onLine ? why : 'You are offline, and the search is not kept on this device.',
      offer,
    ]);
  }

  /** Results and what is told are HTML, made of escaped words. */
  #say(results: string, summary: string, told: (string | false | 0 | undefined)[]): void {
    this.#part('.results').innerHTML = results;
    this.#part('.summary').textContent = summary;
    this.#part('.told').innerHTML = told
      .filter((each) => each && each.trim())
      .map((each) => `<p>${each}</p>`)
      .join('');
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}

customElements.define('search-panel', SearchPanel);
