/** A citation, taken from the page of citations and shown over the page that the reader is on. */
import { addCiteStyles } from './cite-styles.ts';
import { find, fromTemplate } from './cite-templates.ts';
import { readyForms } from './copy-forms.ts';
import { loadCitations } from './load-citations.ts';

/**
 * @param link leads to the citation on its page
 * @throws where the page cannot be had, or holds no such citation
 */
export async function showCitation(link: HTMLAnchorElement): Promise<void> {
  const page = await loadCitations(link.href.replace(/#.*/, ''));
  const forms = document.importNode(find(page, link.hash, HTMLElement), true);
  forms.removeAttribute('id');

  const dialog = find(fromTemplate(page, 'cite-dialog-template'), 'dialog', HTMLDialogElement);
  const title = find(dialog, 'h2', HTMLElement);
  title.append(` ${forms.dataset['ref'] ?? ''}`);
  title.after(forms);
  find(dialog, 'p:last-child a', HTMLAnchorElement).href = link.href;
  // A click beside the dialog falls on the dialog element itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  addCiteStyles();
  readyForms(dialog, page);
  document.body.append(dialog);
  dialog.showModal();
}
