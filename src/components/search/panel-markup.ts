/** What the search consists of, in the page and in the dialog. Made by the build: in the browser it is only filled. */
import { at } from '../../addresses.ts';
import type { Edition } from '../../edition/edition.ts';
import { titleOf } from '../../edition/outline.ts';
import { narration } from '../../search/data.ts';
import { escaped } from './escaped.ts';
import { sentences } from './sentences.ts';

/** The element with its form, which without script leads to the register; the counts of the filters are filled in by each search. */
export function searchMarkup({ speakers, sections }: Pick<Edition, 'speakers' | 'sections'>): string {
  const voices = [{ id: '', label: 'all' }, ...speakers, { id: narration, label: narration }].map(({ id, label }) => {
    const chosen = id ? ` data-chip="${escaped(chip('speaker', label))}"` : ' checked';
    return `<label${id && ` data-speaker="${id}"`}><input type="radio" name="speaker" value="${id}"${chosen}> <span>${escaped(label)}</span> <span class="count"></span></label>`;
  });
  const options = sections.map(
    (s) => `<option value="${s.id}" data-chip="${escaped(chip('section', titleOf(s)))}">${escaped(titleOf(s))}</option>`,
  );
  const filters = `<fieldset><legend>Speaker, as reported</legend>${voices.join('')}</fieldset><p><label for="search-section">Section</label> <select id="search-section" name="section"><option value="">all sections</option>${options.join('')}</select></p>`;
  return `<search-panel data-sentences="${escaped(JSON.stringify(sentences))}"><form action="${at('register/')}" role="search"><p class="ask"><label for="search-words">Search statements</label> <input id="search-words" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go"> <button>Search</button></p><div class="filters" hidden>${filters}</div></form><p class="summary" role="status"></p><div class="told"></div><ol id="results" class="results" aria-label="Results" aria-busy="true"></ol></search-panel>`;
}

/** Shown while a filter is chosen. */
function chip(name: string, label: string): string {
  return `<button type="button" name="${name}" value="" aria-label="Remove the filter ${escaped(label)}">${escaped(label)} ×</button>`;
}
