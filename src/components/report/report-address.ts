/** Where a reader reports an error, filled with what they are looking at. Pure. */

/** What a report is about. */
export interface ReportSubject {
  /** Where the reader is: a reference, or a note. */
  reference: string;
  /** The words there; a long text is cut. */
  words: string;
  version: string;
}

/** So much of the words is enough to find the place, and fits in an address. */
const mostLetters = 120;

/**
 * @param address of whoever publishes the site: with `{ref}`, `{words}` and `{version}` where these belong; a mail address without
 *   them gets a subject and a body, any other address a query
 * @returns the address, filled
 */
export function reportAddress(address: string, { reference, words, version }: ReportSubject): string {
  const parts = { ref: reference, words: cut(words), version };
  if (/\{(ref|words|version)\}/.test(address))
    return address.replace(/\{(ref|words|version)\}/g, (_, name: keyof typeof parts) => encodeURIComponent(parts[name]));
  const sign = address.includes('?') ? '&' : '?';
  const query = address.startsWith('mailto:')
    ? { subject: `Error in ${reference}, version ${version}`, body: `${reference}: “${parts.words}”\n\n` }
    : parts;
  const fields = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}${sign}${fields.join('&')}`;
}

function cut(words: string): string {
  if (words.length <= mostLetters) return words;
  const short = words.slice(0, mostLetters);
  return `${short.slice(0, short.lastIndexOf(' '))} …`;
}
