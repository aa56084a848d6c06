/** Query and filters: in the fields, and on the search page in the address, with the place to which the reader had scrolled. */
import { narration } from '../search/data.ts';
import type { Knowledge } from '../search/data.ts';
import type { Outcome } from '../search/search.ts';
import { element } from './search-view.ts';

interface Value {
  q: string;
  speaker: string | undefined;
  section: string | undefined;
}

/** Keystrokes closer than this belong to one query, and to one step of the history. */
const pause = 1000;

export class SearchState {
  #panel: HTMLElement;
  #inAddress: boolean;
  #changed: () => void;
  #typed = -Infinity;
  #scroll: number | undefined;
  /** What the address asks for, until the fields offer it. */
  #wanted: Record<string, string> = {};

  constructor(panel: HTMLElement, inAddress: boolean, signal: AbortSignal, changed: () => void) {
    this.#panel = panel;
    this.#inAddress = inAddress;
    this.#changed = changed;
    panel.addEventListener('input', (event) => {
      const typing = (event.target as HTMLElement).matches('[type=search]');
      this.#wanted = {};
      this.#keep(typing && event.timeStamp - this.#typed < pause);
      this.#typed = typing ? event.timeStamp : -Infinity;
      changed();
    }, { signal });
    if (!inAddress) return;
    history.scrollRestoration = 'manual';
    const keepScroll = (): void => history.replaceState({ scroll: scrollY }, '');
    addEventListener('pagehide', keepScroll, { signal });
    panel.addEventListener('click', ({ target }) => (target as Element).closest('a') && keepScroll(), { signal });
    addEventListener('popstate', ({ state }) => this.#read((state as { scroll?: number } | null)?.scroll), { signal });
    this.#fill((history.state as { scroll?: number } | null)?.scroll);
  }

  get value(): Value {
    const data = new FormData(this.#panel.querySelector('form') as HTMLFormElement);
    const of = (name: string): string => this.#wanted[name] ?? String(data.get(name) ?? '');
    return { q: of('q'), speaker: of('speaker') || undefined, section: of('section') || undefined };
  }

  /** The state as the part of an address after `?`. */
  get query(): string {
    return new URLSearchParams(Object.entries(this.value).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();
  }

  set(values: Record<string, string>): void {
    this.#put({ ...this.value, ...values });
    this.#keep(false);
    this.#changed();
    this.#panel.querySelector<HTMLInputElement>('[type=search]')?.focus();
  }

  /** Shows the filters, which need the names of speakers and sections. */
  offer({ speakers, sections }: Knowledge): void {
    const voices = this.#panel.querySelector('.voices') as HTMLFieldSetElement;
    const where = this.#panel.querySelector('.where') as HTMLElement;
    if (!voices.hidden) return;
    for (const { id, label } of [{ id: '', label: 'all' }, ...speakers, { id: narration, label: narration }])
      voices.append(element('label', id && id !== narration ? { 'data-speaker': id } : {}, element('input', { type: 'radio', name: 'speaker', value: id, ...(id ? {} : { checked: '' }) }), ` ${label} `, element('span', { class: 'count' })));
    where.querySelector('select')?.append(element('option', { value: '' }, 'all'), ...sections.map(({ id, title }) => element('option', { value: id }, title)));
    voices.hidden = where.hidden = false;
    this.#put(this.value);
    this.#wanted = {};
  }

  /** Says beside each filter how many statements it would leave. */
  count(counts: Outcome['counts']): void {
    for (const radio of this.#panel.querySelectorAll<HTMLInputElement>('.voices input')) {
      const n = radio.value ? counts?.speakers.get(radio.value) : counts?.all;
      (radio.parentElement?.querySelector('.count') as HTMLElement).textContent = n === undefined ? '' : String(n);
    }
    this.#panel.querySelectorAll<HTMLOptionElement>('.where option').forEach((option, i) => {
      const title = (option.dataset['title'] ??= option.text);
      option.text = counts && i > 0 ? `${title} (${counts.sections.get(i - 1) ?? 0})` : title;
    });
  }

  restoreScroll(): void {
    if (this.#scroll !== undefined) scrollTo(0, this.#scroll);
    this.#scroll = undefined;
  }

  #read(scroll: number | undefined): void {
    this.#fill(scroll);
    this.#put(this.value);
    this.#wanted = {};
    this.#changed();
  }

  #fill(scroll: number | undefined): void {
    const address = new URLSearchParams(location.search);
    this.#scroll = scroll;
    this.#wanted = Object.fromEntries(['q', 'speaker', 'section'].map((name) => [name, address.get(name) ?? '']));
    (this.#panel.querySelector('[type=search]') as HTMLInputElement).value = this.#wanted['q'] as string;
  }

  #put({ q, speaker, section }: { [name in keyof Value]?: Value[name] }): void {
    (this.#panel.querySelector('[type=search]') as HTMLInputElement).value = q ?? '';
    for (const radio of this.#panel.querySelectorAll<HTMLInputElement>('.voices input')) radio.checked = radio.value === (speaker ?? '');
    const select = this.#panel.querySelector('select') as HTMLSelectElement;
    select.value = section ?? '';
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }

  #keep(sameStep: boolean): void {
    if (!this.#inAddress) return;
    const address = this.query ? `?${this.query}` : location.pathname;
    if (sameStep) history.replaceState(null, '', address);
    else {
      history.replaceState({ scroll: scrollY }, '');
      history.pushState(null, '', address);
    }
  }
}
