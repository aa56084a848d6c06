/** Makes citations ready to take: today as the date of access, and a button that copies each form. */
import { formatDay, isDayFormat } from '../../edition/date.ts';
import { find, fromTemplate } from './cite-templates.ts';

/**
 * @param root holds one or more citations, as `Citation.astro` writes them
 * @param page the page of citations, which has the templates
 */
export function readyForms(root: ParentNode, page: ParentNode): void {
  writeToday(root);
  for (const forms of root.querySelectorAll('.forms')) addChoice(forms, page);
  for (const name of root.querySelectorAll('.forms dt')) addButton(name, page);
}

function writeToday(root: ParentNode): void {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  for (const place of root.querySelectorAll<HTMLElement>('[data-accessed]')) {
    const { accessed = '', before = '', after = '' } = place.dataset;
    if (isDayFormat(accessed)) place.textContent = `${before}${formatDay(today, accessed)}${after}`;
  }
}

/** A note in a book that quotes the words in its text does not repeat them: they can be left out. */
function addChoice(forms: Element, page: ParentNode): void {
  const quotations = forms.querySelectorAll<HTMLElement>('.quotation');
  if (quotations.length === 0) return;
  const choice = fromTemplate(page, 'cite-choice-template');
  const box = find(choice, 'input', HTMLInputElement);
  box.addEventListener('change', () => {
    for (const each of quotations) each.hidden = !box.checked;
  });
  find(forms, 'dl', HTMLElement).before(choice);
}

/** @param name of the form, which stands in the `<dd>` after it */
function addButton(name: Element, page: ParentNode): void {
  const form = name.nextElementSibling?.firstElementChild;
  if (!form) return;
  const content = fromTemplate(page, 'cite-copy-template');
  const button = find(content, 'button', HTMLButtonElement);
  // The message stands beside the button, since a live region outside an open dialog is not heard.
  const status = find(content, '[role=status]', HTMLElement);
  button.ariaLabel = `Copy ${name.textContent}`;
  button.addEventListener('click', () => {
    void copyForm(form).then((message) => {
      status.textContent = message;
      setTimeout(() => (status.textContent = ''), 4000);
    });
  });
  name.append(' ', content);
}

/**
 * Copies with italics where the other program takes them, as plain text where not.
 * @returns what to tell the reader
 */
async function copyForm(form: Element): Promise<string> {
  const copied = document.createElement('p');
  copied.append(...[...form.childNodes].map((node) => node.cloneNode(true)));
  for (const left of copied.querySelectorAll('[hidden]')) left.remove();
  try {
    if (form.matches('pre') || !('ClipboardItem' in window)) await navigator.clipboard.writeText(copied.textContent);
    else await navigator.clipboard.write([withItalics(copied)]);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(form);
    return 'Selected. Press Ctrl+C (⌘C on a Mac) to copy.';
  }
}

function withItalics(copied: HTMLElement): ClipboardItem {
  for (const title of copied.querySelectorAll('cite')) {
    const italic = document.createElement('i');
    italic.append(...title.childNodes);
    title.replaceWith(italic);
  }
  // Of all other elements only the words are taken.
  for (const span of copied.querySelectorAll('span')) span.replaceWith(...span.childNodes);
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  return new ClipboardItem({
    'text/plain': blob('text/plain', copied.textContent),
    'text/html': blob('text/html', copied.innerHTML),
  });
}
