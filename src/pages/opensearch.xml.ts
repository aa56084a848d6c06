/** Lets a browser's own address bar search the site. */
import { absolute, at } from '../addresses.ts';
import { edition } from '../edition/current.ts';
import { block, textEl, el, xmlFile } from '../exports/xml.ts';

export function GET(): Response {
  const { short, shortest, description } = edition.about;
  const template = `${absolute(at('search/'))}?q={searchTerms}`;
  const root = block('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    // OpenSearch allows a short name of 16 characters and a long one of 48.
    textEl('ShortName', shortest),
    textEl('LongName', short.slice(0, 48)),
    textEl('Description', description),
    textEl('InputEncoding', 'UTF-8'),
    textEl('Image', absolute(at('favicon.svg')), { height: '16', width: '16', type: 'image/svg+xml' }),
    el('Url', { type: 'text/html', template }),
  ]);
  return new Response(xmlFile(root), { headers: { 'content-type': 'application/opensearchdescription+xml' } });
}
