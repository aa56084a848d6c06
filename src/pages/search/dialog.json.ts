/** The search for the dialog, which fetches it: on other pages it is not part of the first response. */
import { edition } from '../../edition/current.ts';
import type { DialogParts } from '../../components/search/search-dialog.ts';
import { searchMarkup } from '../../components/search/panel-markup.ts';
import css from '../../components/search/search.css?inline';

export function GET(): Response {
  return Response.json({
    css,
    html: `<dialog class="search" aria-label="Search">${searchMarkup(edition)}<form method="dialog"><button>Close</button></form></dialog>`,
  } satisfies DialogParts);
}
