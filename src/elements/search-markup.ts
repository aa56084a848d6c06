/** What the search consists of, in the page and in the dialog: the same on the server and in the browser. */

/** @param base path under which the site lives; without script the form leads to the register */
export function searchMarkup(base: string): string {
  return `<form action="${base}register/" role="search">
<p class="ask"><label for="search-words">Search statements</label> <input id="search-words" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go"> <button>Search</button></p>
<fieldset class="voices" hidden><legend>Speaker, as reported</legend></fieldset>
<p class="where" hidden><label for="search-section">Section</label> <select id="search-section" name="section"></select></p>
</form>
<p class="summary" role="status"></p>
<div class="told"></div>
<ol id="results" class="results" aria-label="Results" aria-busy="false"></ol>`;
}
