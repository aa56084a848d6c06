/** What the search consists of, in the page and in the dialog: the same on the server and in the browser. */
import type { Knowledge } from '../search/data.ts';
import { narration } from '../search/data.ts';

/** Text as it stands in HTML, between tags and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** @param base path under which the site lives; without script the form leads to the register */
export function searchMarkup(base: string): string {
  return `<form action="${base}register/" role="search"><p class="ask"><label for="search-words">Search statements</label> <input id="search-words" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go"> <button>Search</button></p><div class="filters" hidden></div></form><p class="summary" role="status"></p><div class="told"></div><ol id="results" class="results" aria-label="Results" aria-busy="true"></ol>`;
}

/** The filters; their counts are filled in by each search. */
export function filterMarkup({ speakers, sections }: Pick<Knowledge, 'speakers' | 'sections'>): string {
  const voices = [{ id: '', label: 'all' }, ...speakers, { id: narration, label: narration }].map(
    ({ id, label }) =>
      `<label${id && ` data-speaker="${id}"`}><input type="radio" name="speaker" value="${id}"${id ? '' : ' checked'}> ${escaped(label)} <span class="count"></span></label>`,
  );
  const options = [{ id: '', title: 'all sections' }, ...sections].map(
    ({ id, title }) => `<option value="${id}">${escaped(title)}</option>`,
  );
  return `<fieldset><legend>Speaker, as reported</legend>${voices.join('')}</fieldset><p><label for="search-section">Section</label> <select id="search-section" name="section">${options.join('')}</select></p>`;
}
