/** What the search says, written into the page by the build. `{0}` is filled with words, `{!0}` with HTML. */
import { at, base } from '../../addresses.ts';

const p = (sentence: string): string => `<p>${sentence}</p>`;
const see = `<a href="${base}{2}">See where it is explained</a>.`;
const result = (kind: string, before = ''): string =>
  `<li class="${kind}"><a href="${base}{0}">${before}<b>{1}</b> <span class="where">{2}</span></a>{!3}<p>{!4}</p></li>`;

export const sentences = {
  goto: result('goto', 'Go to '),
  hit: result('hit'),
  heading: result('heading', 'Heading '),
  voice: ' <span class="voice" data-speaker="{0}">{1}, as reported</span>',
  narrator: ' <span class="voice" data-speaker="{0}">{1}</span>',
  without: ' <span class="without">without {!0}</span>',
  word: '<i lang="{1}">{0}</i>',
  references: '{0} reference{1}',
  statements: '{0} statement{1}',
  partly: '{0} statement{1} with some of the words',
  headings: '{0} heading{1}',
  occurrences: '; occurrences: {0}',
  nothing: 'Nothing found.',
  notHere: 'Nothing found with this choice of speaker and section.',
  offer: p(`Every name and term is listed in <a href="${at('register/')}">the register</a>, with links to each statement.`),
  meant: p('Did you mean <button type="button" name="q" value="{0}">{0}</button>?'),
  alias: p(`The source prints {!0} as {!1}. ${see}`),
  related: p(`The outline does not print {!0}; it speaks of {!1}. ${see}`),
  implied: p(`The outline does not print {!0}; below is what means it without the word. ${see}`),
  leftOut: p('Left out, as the outline does not print it: {!0}.'),
  unquoted: p(
    'No statement prints the quoted words letter for letter. Without quotation marks: <button type="button" name="q" value="{0}">{0}</button>',
  ),
  cut: p('Only the beginning of so long a query was searched.'),
  page: p(`<a href="${at('search/')}?{0}">Open this search as a page</a>`),
  failed: 'The search could not be loaded.',
  offline: p('You are offline, and the search is not kept on this device.'),
  unfetched: p('Its index could not be fetched.'),
  incomplete: p('A part of the search index is missing.'),
  noWasm: p('This browser does not run WebAssembly, which the search needs.'),
  noBuild: p('Its index is made by “npm run build”, and this server has none.'),
};
