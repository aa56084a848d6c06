/** Makes citations ready to take: today as the date of access, and a button that copies each form. */
import { formatDay, isDayFormat } from '../../edition/date.ts';

/** @param root holds one or more citations, as `components/cite/Citation.astro` writes them */
export function readyForms(root: ParentNode): void {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  for (const place of root.querySelectorAll<HTMLElement>('[data-accessed]')) {
    const { accessed = '', before = '', after = '' } = place.dataset;
    if (isDayFormat(accessed)) place.textContent = `${before}${formatDay(today, accessed)}${after}`;
  }
  root.querySelectorAll('.forms').forEach(addChoice);
  for (const name of root.querySelectorAll('.forms dt')) {
    if (name.querySelector('button')) continue;
    const form = name.nextElementSibling?.firstElementChild as HTMLElement;
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
    button.setAttribute('aria-label', `Copy ${name.textContent}`);
    button.addEventListener('click', () => void copyForm(form, button));
    name.append(' ', button);
  }
}

/** A note in a book that quotes the words in its text does not repeat them: they can be left out. */
function addChoice(forms: Element): void {
  const words = forms.querySelectorAll<HTMLElement>('.quotation');
  if (words.length === 0 || forms.querySelector('input')) return;
  const choice = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true });
  choice.addEventListener('change', () => words.forEach((each) => (each.hidden = !choice.checked)));
  const label = document.createElement('label');
  label.append(choice, ' with the words quoted');
  forms.querySelector('dl')?.before(label);
}

/** Copies with italics where the other program takes them, as plain text where not. */
async function copyForm(form: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const nodes = [...form.childNodes].filter((node) => !(node as HTMLElement).hidden);
  const text = nodes.map(({ textContent }) => textContent).join('');
  try {
    const asHtml = nodes
      .map((node) => (node.nodeName === 'CITE' ? `<i>${(node as Element).innerHTML}</i>` : escape(node.textContent ?? '')))
      .join('');
    if (form.matches('pre') || !('ClipboardItem' in window)) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([asHtml], { type: 'text/html' }),
        }),
      ]);
    say(button, 'Copied');
  } catch {
    getSelection()?.selectAllChildren(form);
    say(button, 'Selected: copy it with the keyboard');
  }
}

function escape(text: string): string {
  return Object.assign(document.createElement('i'), { textContent: text }).innerHTML;
}

// The message stands beside the button, since a live region outside an open dialog is not heard.
function say(button: HTMLButtonElement, message: string): void {
  const status = button.nextElementSibling ?? Object.assign(document.createElement('span'), { role: 'status' });
  if (!status.parentNode) button.after(status);
  setTimeout(() => (status.textContent = ` ${message}`));
  setTimeout(() => (status.textContent = ''), 4000);
}
