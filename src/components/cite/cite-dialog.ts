/** A citation, taken from the page of citations and shown over the page that the reader is on. */
import { dialogFrom, linkDialogStyles } from '../dialog/dialog.ts';
import { linkStyles } from '../dialog/link-styles.ts';
import { loadPage } from '../dialog/load-page.ts';
import citationStyles from './citation.css?url';
import { find, fromTemplate } from './cite-templates.ts';
import { readyForms } from './copy-forms.ts';

/**
 * @param link leads to the citation on its page
 * @throws where the page cannot be had, or holds no such citation
 */
export async function showCitation(link: HTMLAnchorElement): Promise<void> {
  const [page] = await Promise.all([loadPage(link.href.replace(/#.*/, '')), linkDialogStyles(), linkStyles(citationStyles)]);
  const forms = document.importNode(find(page, link.hash, HTMLElement), true);
  forms.removeAttribute('id');
  const more = fromTemplate(page, 'cite-more-template');
  find(more, 'a', HTMLAnchorElement).href = link.href;
  forms.append(more);

  const dialog = dialogFrom(page, 'cite-dialog', forms);
  find(dialog, 'h2', HTMLElement).append(` ${forms.dataset['ref'] ?? ''}`);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  readyForms(dialog, page);
  document.body.append(dialog);
  dialog.showModal();
}
