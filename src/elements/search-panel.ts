/** `<search-panel>`: the search in the page and in the dialog. Its state is the query and two filters; on its page they live in the address. */
import { narration } from '../search/data.ts';
import type { Engine } from '../search/engine.ts';
import { loadEngine } from '../search/engine.ts';
import type { Outcome } from '../search/search.ts';
import { search } from '../search/search.ts';
import css from '../styles/search.css?inline';
import { searchMarkup } from './search-markup.ts';
import { element, explanation, joined, resultItems, summaryOf } from './search-view.ts';
import { onKeys } from './search-keys.ts';
import { SearchState } from './search-state.ts';

const base = document.documentElement.dataset['base'] ?? '/';
const build = { base, tag: import.meta.env.SEARCH_TAG, whole: import.meta.env.SEARCH_WHOLE };

let engine: Promise<Engine> | undefined;

/** Loads what a search needs; a failure is told when the reader searches. */
export function prepare(): Promise<unknown> {
  return start().catch(() => undefined);
}

function start(): Promise<Engine> {
  if (!build.tag) return Promise.reject(new Error('The search index is made by “npm run build”, and this server has none.'));
  engine ??= loadEngine(build).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** A query in better spelling; the program for it is loaded only here. */
async function correct(leftOut: readonly string[], typed: string): Promise<string> {
  try {
    const [{ corrected }, words] = await Promise.all([import('../search/spelling.ts'), fetch(`${base}search/words.${build.tag}.json`)]);
    return corrected(typed, leftOut, await words.json() as string[]);
  } catch {
    // Without it the search answers as well as it can.
    return typed;
  }
}

class SearchPanel extends HTMLElement {
  #listening = new AbortController();
  #state!: SearchState;
  #turn = 0;

  connectedCallback(): void {
    if (!this.querySelector('form')) this.innerHTML = searchMarkup(base);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#state = new SearchState(this, !this.closest('dialog'), signal, () => void this.#search());
    onKeys(this, signal);
    this.addEventListener('click', (event) => {
      const chip = (event.target as Element).closest<HTMLButtonElement>('.told button');
      if (chip) this.#state.set(JSON.parse(chip.value) as Record<string, string>);
    }, { signal });
    void this.#search();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const results = this.querySelector('.results') as HTMLOListElement;
    results.ariaBusy = 'true';
    try {
      const ready = await start();
      this.#state.offer(ready.knowledge);
      const { q, speaker, section } = this.#state.value;
      const outcome = await search(ready, q, { speaker, section }, correct);
      if (turn !== this.#turn) return;
      this.#show(outcome, ready);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#fail(error as Error);
    }
    results.ariaBusy = 'false';
    this.#state.restoreScroll();
  }

  #show(outcome: Outcome, ready: Engine): void {
    const { q, speaker, section } = this.#state.value;
    const { goto, hits, headings, explanations, leftOut, unquoted, meant, cut, counts } = outcome;
    (this.querySelector('.results') as HTMLElement).replaceChildren(...resultItems(outcome, ready, base));
    const nothing = !goto && hits.length + headings.length === 0 && (q.trim() !== '' || speaker || section);
    this.#say(nothing ? `Nothing found${speaker || section ? ' with this choice of speaker and section' : ''}.` : summaryOf(outcome, ready));
    const told: HTMLElement[] = explanations.map((each) => explanation(each, base));
    const button = (value: Record<string, string>, ...label: (Node | string)[]): HTMLButtonElement => element('button', { type: 'button', value: JSON.stringify(value) }, ...label);
    if (meant) told.unshift(element('p', {}, 'Did you mean ', button({ q: meant }, meant), '?'));
    if (leftOut.length > 0 && hits.length + headings.length > 0) told.push(element('p', {}, 'Left out, as the outline does not print it: ', ...joined(leftOut, 'and'), '.'));
    if (unquoted) told.push(element('p', {}, 'No statement prints the quoted words letter for letter. Search without quotation marks: ', button({ q: unquoted }, unquoted)));
    if (cut) told.push(element('p', {}, 'Only the beginning of so long a query was searched.'));
    const voice = [...ready.knowledge.speakers, { id: narration, label: narration }].find(({ id }) => id === speaker);
    const place = ready.knowledge.sections.find(({ id }) => id === section);
    const chips = [...(voice ? [button({ speaker: '' }, voice.label, ' ×')] : []), ...(place ? [button({ section: '' }, place.title, ' ×')] : [])];
    for (const chip of chips) chip.ariaLabel = `Remove the filter ${chip.textContent?.slice(0, -2)}`;
    if (chips.length > 0) told.push(element('p', { class: 'chips' }, ...chips));
    if (nothing) told.push(this.#offer());
    if (this.closest('dialog') && hits.length > 0) told.push(element('p', {}, element('a', { href: `${base}search/?${this.#state.query}` }, 'Open this search as a page'), '.'));
    (this.querySelector('.told') as HTMLElement).replaceChildren(...told);
    this.#state.count(counts);
  }

  #fail({ message }: Error): void {
    const why = navigator.onLine ? message : 'You are offline, and the search is not kept on this device.';
    (this.querySelector('.results') as HTMLElement).replaceChildren();
    this.#say('The search could not be loaded.');
    (this.querySelector('.told') as HTMLElement).replaceChildren(element('p', {}, /^[A-Z].*\.$/.test(why) ? why : 'Its index could not be fetched.'), this.#offer());
  }

  #offer(): HTMLElement {
    return element('p', {}, 'Every name and term is listed in ', element('a', { href: `${base}register/` }, 'the register'), ', with links to each statement.');
  }

  #say(text: string): void {
    (this.querySelector('[role=status]') as HTMLElement).textContent = text;
  }
}

customElements.define('search-panel', SearchPanel);

/** Opens the search over the page. Closed, it gives the focus back. */
export function openDialog(opener: HTMLElement | null): void {
  let dialog = document.querySelector<HTMLDialogElement>('dialog.search');
  if (!dialog) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    dialog = element('dialog', { class: 'search', 'aria-label': 'Search', closedby: 'any' }, element('search-panel' as 'div', {}), element('form', { method: 'dialog' }, element('button', {}, 'Close')));
    document.body.append(dialog);
    dialog.addEventListener('click', ({ target }) => (target as Element).closest('a') && dialog?.close());
  }
  const before = document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : opener;
  dialog.addEventListener('close', () => before?.focus(), { once: true });
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<HTMLInputElement>('input[type=search]')?.select();
}
