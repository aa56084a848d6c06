/** `<search-panel>`: the search in the page and in the dialog. Its state is the query and two filters; on its page they live in the address. */
import type { Engine } from '../../search/engine.ts';
import { json } from '../../search/engine.ts';
import { loadParts } from '../../search/engine-parts.ts';
import { loadWhole } from '../../search/engine-whole.ts';
import { longest } from '../../search/query.ts';
import type { Outcome } from '../../search/search.ts';
import { search } from '../../search/search.ts';
import { corrected } from '../../search/spelling.ts';
import { keepInAddress } from './search-address.ts';
import type { FieldName } from './search-fields.ts';
import { fieldsOf, fill, queryOf } from './search-fields.ts';
import { onKeys } from './search-keys.ts';
import { learnSentences, say } from './search-say.ts';
import { explanation, joined, resultItems, summaryOf } from './search-view.ts';

/** Decided by the build: the other engine is not sent, and a server for writing has no index. */
const load = import.meta.env.SEARCH_IS_LARGE ? loadParts : loadWhole;
const build = import.meta.env.SEARCH_BUILD;
let engine: Promise<Engine> | undefined;

/** Loads what a search needs; tried again after a failure. */
export function prepareEngine(): Promise<Engine> {
  return (engine ??= import.meta.env.DEV ? Promise.reject(new Error('noBuild')) : load(build));
}

/** A query in better spelling; what that takes is loaded only here. Without it the search answers as well as it can. */
function correct(typed: string, leftOut: readonly string[]): Promise<string> {
  return Promise.all([import('fastest-levenshtein'), json<string[]>(`${build.data}words.json`)]).then(
    ([{ distance }, words]) => corrected(typed, leftOut, words, distance),
    () => typed,
  );
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
      const fields = fieldsOf(this);
      fill(fields[name as FieldName], value!);
      this.dispatchEvent(new InputEvent('input'));
      fields.q.focus();
    });
    again();
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const results = this.#part('.results');
    results.ariaBusy = 'true';
    const show = await this.#answer().catch((error: Error) => {
      engine = undefined;
      const why = navigator.onLine ? say(error.message as 'unfetched') || say('unfetched') : say('offline');
      return () => this.#tell('', say('failed'), [why, say('offer')]);
    });
    if (turn !== this.#turn) return;
    show();
    results.ariaBusy = 'false';
    this.#restoreScroll?.();
  }

  /** @returns shows it */
  async #answer(): Promise<() => void> {
    const ready = await prepareEngine();
    const { q, speaker, section } = fieldsOf(this);
    const outcome = await search(ready, q.value, { speaker: speaker.value, section: section.value }, correct);
    return () => this.#show(outcome);
  }

  #show(outcome: Outcome): void {
    const { other, leftOut, unquoted, meant, count } = outcome;
    const { q, speaker, section } = fieldsOf(this);
    this.#part('.filters').hidden = false;
    for (const option of section) option.label = count ? `${option.text} (${count(speaker.value, option.value)})` : '';
    for (const radio of speaker) radio.parentElement!.lastElementChild!.textContent = `${count?.(radio.value, section.value) ?? ''}`;
    const chips = [...this.querySelectorAll<HTMLElement>(':checked')].map(({ dataset }) => dataset['chip'] ?? '').join('');
    const results = resultItems(outcome);
    const query = queryOf(this);
    this.#tell(results, results ? summaryOf(outcome) : query && say(chips ? 'notHere' : 'nothing'), [
      meant && say('meant', meant),
      ...other.map(explanation),
      results && leftOut[0] && say('leftOut', joined(leftOut)),
      unquoted && say('unquoted', unquoted),
      q.value[longest] && say('cut'),
      chips,
      results ? !this.#restoreScroll && say('page', query) : query && say('offer'),
    ]);
  }

  /** All that is given is HTML. */
  #tell(results: string, summary: string, told: unknown[]): void {
    this.#part('.results').innerHTML = results;
    this.#part('.summary').innerHTML = summary;
    this.#part('.told').innerHTML = told.filter(Boolean).join('');
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}

customElements.define('search-panel', SearchPanel);
