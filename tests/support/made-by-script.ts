/**
 * What only script puts into a page, or puts together from templates: a skeleton of each thing with its classes and attributes,
 * since no built page has it. Tests of style sheets look for their selectors here, too. A test checks that every class is one that
 * some script or page knows, so that this list loses what goes.
 */
const things = [
  // The settings, and what is announced.
  `<header class="bar">
    <details class="settings" open><summary></summary><form><label><select><option></option></select></label></form></details>
  </header>
  <div class="announcement"><input /></div>`,
  // The card of a name.
  `<div class="name-card" id="name-card" popover="auto">
    <p class="card-name"></p><p class="card-what"></p><p class="card-where"><a></a></p><p class="card-more"><a></a></p>
  </div>`,
  // Citations with their controls, and the answer to a citation that was checked.
  `<section class="forms"><label class="choice"></label><dl><dt>Name <button></button></dt><dd></dd></dl></section>
  <div class="check"><form><div role="status"><p class="verdict"></p><p class="ours"></p><blockquote></blockquote></div></form></div>`,
  // The dialogs of the citation and of the search.
  `<dialog class="cite-dialog"><form method="dialog"><button></button></form><section class="forms"></section></dialog>
  <dialog class="search"><search-panel><p class="ask"><label></label><button></button></p></search-panel><form method="dialog"><button></button></form></dialog>`,
  // What the search says and lists.
  `<search-panel>
    <p class="summary"></p>
    <div class="messages"><h2></h2><p><button></button></p><button></button></div>
    <ol class="results">
      <li class="goto">
        <a><b></b> <span class="where"></span></a><span class="voice"></span><span class="without"></span><span class="why"></span><p><mark></mark></p>
      </li>
    </ol>
  </search-panel>`,
];

/** Attributes of the root element by which script tells style sheets of settings and states. */
export const rootStates: Readonly<Record<string, readonly string[]>> = {
  'data-theme': ['light', 'dark'],
  'data-bare': ['yes'],
  'data-keys': ['off'],
  'data-asked': [''],
};

export const madeByScript = things.join('\n');
