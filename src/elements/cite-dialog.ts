/** A citation, taken from the page of citations and shown over the page one is on. */
import { readyForms } from './cite-forms.ts';
import { addCiteStyles } from './cite-styles.ts';

let page: Promise<Document> | undefined;

/**
 * @param link leads to the citation on its page
 * @throws where the page cannot be had
 */
export async function showCitation(link: HTMLAnchorElement): Promise<void> {
  page ??= loadPage(link.href.replace(/#.*/, ''));
  const found = await page.catch((error: unknown) => {
    page = undefined;
    throw error;
  });
  const forms = found.getElementById(link.hash.slice(1))?.cloneNode(true) as HTMLElement | undefined;
  if (!forms) throw new Error(`No citation ${link.hash} on ${link.href}`);
  forms.removeAttribute('id');
  addCiteStyles();

  const dialog = Object.assign(document.createElement('dialog'), { className: 'cite-dialog' });
  dialog.setAttribute('data-apparatus', '');
  const title = Object.assign(document.createElement('h2'), {
    textContent: `Cite ${link.previousElementSibling?.ariaLabel ?? ''}`,
    id: 'cite-dialog-title',
  });
  dialog.setAttribute('aria-labelledby', title.id);
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' });
  close.addEventListener('click', () => dialog.close());
  const more = document.createElement('p');
  more.append(Object.assign(document.createElement('a'), { href: link.href, textContent: 'How to cite' }));
  dialog.append(close, title, forms, more);
  // A click beside the dialog falls on the dialog element itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  readyForms(dialog);
  document.body.append(dialog);
  dialog.showModal();
}

async function loadPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const html = await response.text();
  // Without its head: the policy of this page holds for what is parsed here, and forbids the other page's styles.
  return new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html');
}
