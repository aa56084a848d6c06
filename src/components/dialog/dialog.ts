/** Dialogs over the page: made from the template of a page that has been fetched (`DialogFrame.astro`). */
import styles from './dialog.css?url';
import { linkStyles } from './link-styles.ts';

/** Loads the styles of every dialog. */
export function linkDialogStyles(): Promise<void> {
  return linkStyles(styles);
}

/**
 * @param page that has the template
 * @param name of the dialog
 * @param content what it shows
 * @returns the dialog; it is not yet part of this page
 */
export function dialogFrom(page: Document, name: string, content: Node): HTMLDialogElement {
  const template = page.querySelector<HTMLTemplateElement>(`template[data-dialog="${name}"]`);
  const dialog = template && document.importNode(template.content, true).querySelector('dialog');
  if (!dialog) throw new Error(`${name}: no dialog in the template of the page`);
  dialog.querySelector('.shown')?.append(content);
  // A click beside the dialog falls on the dialog element itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return dialog;
}
