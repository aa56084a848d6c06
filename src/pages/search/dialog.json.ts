/** The search for the dialog, which fetches it: on other pages it is not part of the first response. */
import { edition } from '../../edition.ts';
import { searchMarkup } from '../../elements/search-markup.ts';
import css from '../../styles/search.css?inline';

export function GET(): Response {
  return Response.json({ css, html: `${searchMarkup(edition)}<form method="dialog"><button>Close</button></form>` });
}
