/** A citation, taken from the page of citations and shown over the page one is on. */
import { readyForms } from './copy-forms.ts';
import { loadCitations } from './load-citations.ts';
import { addCiteStyles } from './cite-styles.ts';

/**
 * @param link leads to the citation on its page
 * @throws where the page cannot be had
 */
export async function showCitation(link: HTMLAnchorElement): Promise<void> {
  const page = await loadCitations(link.href.replace(/#.*/, ''));
  const forms = page.getElementById(link.hash.slice(1))?.cloneNode(true) as HTMLElement | undefined;
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
