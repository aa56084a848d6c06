/** `<search-panel>`: the search on its page and in the dialog. Its state is the query and two filters; on its page they live in the address. */
import type { Engine } from '../../search/engine.ts';
import { loadEngine } from '../../search/engine.ts';
import { nameKey } from '../../search/fold.ts';
import { longestQuery } from '../../search/query.ts';
import type { Hit } from '../../search/rank.ts';
import type { Outcome } from '../../search/search.ts';
import { search } from '../../search/search.ts';
import { SearchError } from '../../search/search-error.ts';
import { summaryOf } from '../../search/summary.ts';
import type { LangOf } from './fill-template.ts';
import { fillTemplate } from './fill-template.ts';
import { keepInAddress } from './search-address.ts';
import type { Fields } from './search-fields.ts';
import { addressOf, fieldsOf, fillFields, sectionsOf, speakersOf, wordsFieldOf } from './search-fields.ts';
import { goThroughResults } from './search-keys.ts';
import { fillingButton, hasResults, messagesAbout } from './show-messages.ts';
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

class SearchPanel extends HTMLElement {
  /** Counts the searches: an answer to an earlier one is not shown. */
  #turn = 0;
  #restoreScroll: (() => void) | undefined;

  /** Called once: neither the page nor the dialog ever takes the panel away. */
  connectedCallback(): void {
    const again = (): void => void this.#search();
    this.#restoreScroll = this.closest('dialog') ? undefined : keepInAddress(this, again);
    goThroughResults(this);
    this.addEventListener('input', again);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector<HTMLElement>('.results li > a')?.click();
    });
    // A button in a message sets a field: `speaker` with no value takes that filter away.
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('.messages button') : null;
      if (!button) return;
      fillFields(this, { [button.name]: button.value });
      this.dispatchEvent(new InputEvent('input'));
      wordsFieldOf(this).focus();
    });
    again();
  }

  async #search(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const results = this.#part('.results');
    results.ariaBusy = 'true';
    const fields = fieldsOf(this);
    const show = await this.#answer(fields).catch((error: unknown) => () => this.#showFailure(error));
    if (turn !== this.#turn) return;
    show();
    results.ariaBusy = 'false';
    this.#restoreScroll?.();
  }

  /** @returns a function that shows the answer */
  async #answer(fields: Fields): Promise<() => void> {
    const ready = await prepareEngine();
    const outcome = await search(ready, fields.q, fields);
    return () => this.#showOutcome(outcome, fields, (word) => ready.nameIndex.get(nameKey(word))?.lang);
  }

  #showOutcome(outcome: Outcome, fields: Fields, langOf: LangOf): void {
    const isFound = hasResults(outcome);
    const isAsked = addressOf(fields) !== '';
    const chips = this.#showCounts(outcome, fields);
    const items = (kind: ResultKind, hits: readonly Hit[]): Node[] => hits.map((hit) => resultItem(this, kind, hit, base, langOf));
    this.#part('.results').replaceChildren(
      ...items('goto', outcome.goto),
      ...items('hit', outcome.hits),
      ...items('heading', outcome.headings),
    );
    const nothing = isAsked ? (chips.length > 0 ? 'Nothing found with these filters.' : 'Nothing found.') : '';
    this.#part('.summary').textContent = isFound ? summaryOf(outcome) : nothing;
    this.#part('.messages').replaceChildren(
      ...messagesAbout(this, outcome, base, langOf),
      ...(fields.q.length > longestQuery ? [fillTemplate(this, 'cut')] : []),
      ...chips,
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
      if (number) number.textContent = `${count?.({ speaker: radio.value, section }) ?? ''}`;
      if (radio.checked && radio.value) buttons.push(fillingButton(this, radio.dataset['label'] ?? radio.value, 'speaker', ''));
    }
    for (const option of sectionsOf(this).options) {
      option.label = count ? `${option.text} (${count({ speaker, section: option.value })})` : option.text;
      if (option.selected && option.value) buttons.push(fillingButton(this, option.text, 'section', ''));
    }
    return buttons;
  }

  #showFailure(error: unknown): void {
    const reason = error instanceof SearchError ? error.reason : 'unfetched';
    const isOffline = reason !== 'unbuilt' && reason !== 'no-webassembly' && !navigator.onLine;
    this.#part('.results').replaceChildren();
    this.#part('.summary').textContent = 'The search could not be loaded.';
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
