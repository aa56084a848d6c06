/**
 * The size of the copy for reading offline is known only when the whole site is built. Until then, a page has an element
 * with this attribute in its place. It is an element since words of the source could look like any other mark.
 */
export const sizeAttribute = 'data-offline-size';

/** The page with the size, in words, in every such element. */
export function withOfflineSize(html: string, size: string): string {
  return html.replaceAll(new RegExp(`(?<=<span ${sizeAttribute}>)(?=</span>)`, 'g'), size);
}
