/** The search for the dialog, which fetches it: on other pages it is not part of the first response. */
import { base } from '../../addresses.ts';
import { edition } from '../../edition.ts';
import type { DialogParts } from '../../elements/search-dialog.ts';
import { searchMarkup } from '../../search/panel-markup.ts';
import { dataAddresses, placesOf } from '../../search/engine-addresses.ts';
import css from '../../styles/search.css?inline';

export function GET(): Response {
  const { SEARCH_TAG: tag, SEARCH_BUCKETS: buckets } = import.meta.env;
  return Response.json({
    css,
    html: `${searchMarkup(edition)}<form method="dialog"><button>Close</button></form>`,
    ahead: tag ? dataAddresses(placesOf(base, tag, buckets), 'en') : [],
  } satisfies DialogParts);
}
