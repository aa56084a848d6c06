/** Style sheets that a page gets only when it needs them. */

const linked = new Map<string, Promise<void>>();

/**
 * @param href of a style sheet; the page gets it once, however often this is called
 * @returns ends when the sheet is there
 * @throws where the sheet cannot be had; the next call tries again
 */
export function linkStyles(href: string): Promise<void> {
  const sheet = linked.get(href) ?? link(href);
  linked.set(href, sheet);
  sheet.catch(() => linked.delete(href));
  return sheet;
}

function link(href: string): Promise<void> {
  const element = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error(`${href}: not loaded`));
    });
    document.head.append(element);
  });
}
