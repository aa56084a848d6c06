/** What the search says, written into the page by the build. `{0}` is filled with words, `{!0}` with HTML. */
import { at, base } from '../addresses.ts';

const see = `<a href="${base}{2}">See the {3}</a>.`;
const offer = `Every name and term is listed in <a href="${at('register/')}">the register</a>, with links to each statement.`;

export const sentences = {
  item: `<li class="{0}"><a href="${base}{1}">{2}<b>{3}</b> <span class="where">{4}</span></a>{!5}<p>{!6}</p></li>`,
  goto: 'Go to ',
  heading: 'Heading ',
  voice: ' <span class="voice" data-speaker="{0}">{1}, as reported</span>',
  narrator: ' <span class="voice" data-speaker="{0}">{1}</span>',
  without: ' <span class="without">without {!0}</span>',
  word: '<i lang="{1}">{0}</i>',
  reference: 'Reference {0}',
  statements: '{0} statement{1}',
  partly: '{0} statement{1} with some of the words',
  headings: '{0} heading{1}',
  occurrences: '; occurrences: {0}',
  nothing: 'Nothing found.',
  notHere: 'Nothing found with this choice of speaker and section.',
  offer,
  meant: 'Did you mean <button type="button" name="q" value="{0}">{0}</button>?',
  alias: `The source prints {!0} as {!1}. ${see}`,
  related: `The outline does not print {!0}; it speaks of {!1}. ${see}`,
  implied: `The outline does not print {!0}; below is what means it without the word. ${see}`,
  leftOut: 'Left out, as the outline does not print it: {!0}.',
  unquoted:
    'No statement prints the quoted words letter for letter. Without quotation marks: <button type="button" name="q" value="{0}">{0}</button>',
  cut: 'Only the beginning of so long a query was searched.',
  chip: '<button type="button" name="{0}" value="" aria-label="Remove the filter {1}">{1} ×</button>',
  page: `<a href="${at('search/')}?{0}">Open this search as a page</a>`,
  failed: 'The search could not be loaded.',
  offline: 'You are offline, and the search is not kept on this device.',
  unfetched: 'Its index could not be fetched.',
  incomplete: 'A part of the search index is missing.',
  noWasm: 'This browser does not run WebAssembly, which the search needs.',
  noBuild: 'Its index is made by “npm run build”, and this server has none.',
};
