/** Lets a browser's own address bar search the site. */
import { absolute, at } from '../addresses.ts';
import { edition } from '../edition/current.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

export function GET(): Response {
  // OpenSearch allows a short name of 16 characters and a long one of 48.
  const { short, description } = edition.about;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped(short.slice(0, 16).trim())}</ShortName>
<LongName>${escaped(short.slice(0, 48))}</LongName>
<Description>${escaped(description)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image height="16" width="16" type="image/svg+xml">${absolute(at('favicon.svg'))}</Image>
<Url type="text/html" template="${absolute(at('search/'))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
}
