/** `<search-panel>`: the search on its page and in the dialog. Its state is the query and two filters, on its page in the address. */
import type { Engine } from '../../search/engine.ts';
import { loadEngine } from '../../search/engine.ts';
import { nameKey } from '../../search/fold.ts';
import { longestQuery } from '../../search/query.ts';
import type { Hit } from '../../search/rank.ts';
import type { Outcome } from '../../search/search.ts';
import { search } from '../../search/search.ts';
import type { FailureReason } from '../../search/search-error.ts';
import { SearchError } from '../../search/search-error.ts';
import { summaryOf } from '../../search/summary.ts';
import type { LangOf } from './fill-template.ts';
import { fillTemplate } from './fill-template.ts';
import { keepInAddress } from './search-address.ts';
import type { Fields } from './search-fields.ts';
import { addressOf, fieldsOf, fillFields, sectionsOf, speakersOf, wordsFieldOf } from './search-fields.ts';
import { goThroughResults } from './search-keys.ts';
import { filledBy, filterButton, hasResults, messagesAbout } from './show-messages.ts';
import type { ResultKind } from './show-results.ts';
import { resultItem } from './show-results.ts';

const build = import.meta.env.SEARCH_BUILD;
const base = import.meta.env.BASE_URL;
let engine: Promise<Engine> | undefined;

/** Loads what a search needs. After a failure the next call tries again. */
export function prepareEngine(): Promise<Engine> {
  engine ??= build ? loadEngine(build) : Promise.reject(new SearchError('unbuilt'));
  engine.catch(() => (engine = undefined));
  return engine;
}

/** Milliseconds after which a search that is still loading says so. */
const patience = 8000;

class SearchPanel extends HTMLElement {
  /** Counts the searches: an answer to an earlier one is not shown. */
  #turn = 0;
  #restoreScroll: (() => void) | undefined;
  /** Ends when the last search is shown; tells whether nothing but a ref was typed. */
  #shown: Promise<{ isOnlyRef: boolean }> = Promise.resolve({ isOnlyRef: false });

  /** Called once: neither the page nor the dialog ever takes the panel away. */
  connectedCallback(): void {
    const again = (): void => {
      this.#shown = this.#search();
    };
    this.#restoreScroll = this.closest('dialog') ? undefined : keepInAddress(this, again);
    goThroughResults(this);
    // Folded where the screen is narrow, so that the first result is in sight.
    this.querySelector('details')?.toggleAttribute('open', matchMedia('(width >= 40rem)').matches);
    // Nothing is searched while an input method composes a word.
    this.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) again();
    });
    this.addEventListener('compositionend', again);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#goToAnswers();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('.messages button') : null;
      const fields = button && filledBy.get(button);
      if (!fields) return;
      fillFields(this, fields);
      this.dispatchEvent(new InputEvent('input'));
      wordsFieldOf(this).focus();
    });
    again();
  }

  /** Enter shows the answers and moves to the first, so that a second Enter opens it; a ref alone is opened at once. */
  async #goToAnswers(): Promise<void> {
    const { isOnlyRef } = await this.#shown;
    const first = this.querySelector<HTMLElement>('.results li > a') ?? this.querySelector<HTMLElement>('.messages :is(button, a)');
    if (isOnlyRef) first?.click();
    else first?.focus();
  }

  async #search(): Promise<{ isOnlyRef: boolean }> {
    this.#turn += 1;
    const turn = this.#turn;
    const results = this.#part('#results');
    results.ariaBusy = 'true';
    const fields = fieldsOf(this);
    const slow = setTimeout(() => this.#showFailure('slow'), patience);
    const answer = await this.#answer(fields).catch((error: unknown) => ({
      show: () => this.#showFailure(error instanceof SearchError ? error.reason : 'unfetched'),
      isOnlyRef: false,
    }));
    clearTimeout(slow);
    if (turn !== this.#turn) return this.#shown;
    answer.show();
    results.ariaBusy = 'false';
    this.#restoreScroll?.();
    return answer;
  }

  async #answer(fields: Fields): Promise<{ show: () => void; isOnlyRef: boolean }> {
    const ready = await prepareEngine();
    const outcome = await search(ready, fields.q, fields);
    const langOf: LangOf = (word) => ready.nameIndex.get(nameKey(word))?.lang;
    return { show: () => this.#showOutcome(outcome, fields, langOf, ready.hasNames), isOnlyRef: outcome.isOnlyRef };
  }

  #showOutcome(outcome: Outcome, fields: Fields, langOf: LangOf, hasNames: boolean): void {
    const isFound = hasResults(outcome);
    const isAsked = addressOf(fields) !== '';
    const { speaker, section } = outcome.typedFilters;
    const filters = this.#showCounts(outcome, { ...fields, speaker: speaker || fields.speaker, section: section || fields.section });
    const items = (kind: ResultKind, hits: readonly Hit[]): Node[] => hits.map((hit) => resultItem(this, kind, hit, base, langOf));
    this.#part('#results').replaceChildren(
      ...items('goto', outcome.goto),
      ...items('hit', outcome.hits),
      ...items('heading', outcome.headings),
    );
    this.#part('.in-notes').hidden = outcome.notes.length === 0;
    this.#part('.in-notes .number').textContent = `${outcome.notes.length}`;
    this.#part('.in-notes ol').replaceChildren(...items('note', outcome.notes));
    const nothing = isAsked ? (filters.length > 0 ? 'Nothing found with these filters.' : 'Nothing found.') : '';
    this.#part('.summary').textContent = isFound ? summaryOf(outcome) : nothing;
    this.#part('.messages').replaceChildren(
      ...(hasNames ? [] : [fillTemplate(this, 'no-names')]),
      ...(fields.q.length > longestQuery ? [fillTemplate(this, 'cut')] : []),
      ...filters,
      ...messagesAbout(this, outcome, base, langOf),
      ...(isFound && !this.#restoreScroll ? [this.#ownPage(fields)] : []),
      ...(!isFound && isAsked ? [fillTemplate(this, 'register')] : []),
    );
  }

  /** Writes how many statements each choice of a filter would list. @returns a button for each chosen filter, to take it away */
  #showCounts({ count }: Outcome, { speaker, section }: Fields): Node[] {
    this.#part('.filters').hidden = false;
    const buttons: Node[] = [];
    for (const radio of speakersOf(this)) {
      const number = radio.parentElement?.querySelector('.count');
      if (number) number.textContent = `${count({ speaker: radio.value, section })}`;
      if (radio.checked && radio.value) buttons.push(filterButton(this, radio.dataset['label'] ?? radio.value, 'speaker'));
    }
    for (const option of sectionsOf(this).options) {
      option.label = `${option.text} (${count({ speaker, section: option.value })})`;
      if (option.selected && option.value) buttons.push(filterButton(this, option.text, 'section'));
    }
    return buttons;
  }

  #showFailure(reason: FailureReason | 'slow'): void {
    const isOffline = (reason === 'unfetched' || reason === 'incomplete' || reason === 'slow') && !navigator.onLine;
    this.#part('#results').replaceChildren();
    this.#part('.in-notes').hidden = true;
    this.#part('.summary').textContent = reason === 'slow' ? 'The search is still loading.' : 'The search could not be loaded.';
    this.#part('.messages').replaceChildren(fillTemplate(this, isOffline ? 'offline' : reason), fillTemplate(this, 'register'));
  }

  #ownPage(fields: Fields): Node {
    const copy = fillTemplate(this, 'own-page');
    copy.querySelector('a')?.setAttribute('href', `${base}search/?${addressOf(fields)}`);
    return copy;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`SearchPanel: no element ${selector}`);
    return part;
  }
}

customElements.define('search-panel', SearchPanel);
