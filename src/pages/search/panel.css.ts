/** The style of the search for the dialog, which fetches it: on other pages it is not part of the first response. */
import css from '../../styles/search.css?inline';

export function GET(): Response {
  return new Response(css, { headers: { 'content-type': 'text/css' } });
}
