/** Compares the citation pasted into the form with the citations of this edition, and says what was found. */
import { find } from './cite-templates.ts';
import type { KnownText, Outcome } from './verdict.ts';
import { judge } from './verdict.ts';

const answers: Record<Outcome, string> = {
  same: 'The same text.',
  different: 'Not the text of this edition.',
  unknown: 'Cannot be verified.',
};

/** @param form as `Check.astro` writes it */
export function check(form: HTMLFormElement): void {
  const { outcome, why, ours } = judge(find(form, 'textarea', HTMLTextAreaElement).value, knownTexts());
  const found = document.importNode(find(form, 'template', HTMLTemplateElement).content, true);
  find(found, '.verdict b', HTMLElement).textContent = answers[outcome];
  find(found, '.verdict span', HTMLElement).textContent = why;
  const part = find(found, '.ours', HTMLElement);
  const words = find(found, 'blockquote', HTMLElement);
  if (ours) {
    const link = find(part, 'a', HTMLAnchorElement);
    link.href = ours.url;
    link.textContent = ours.ref || ours.url;
    find(part, 'code', HTMLElement).textContent = ours.hash;
  } else part.remove();
  if (ours && ours.text !== null) words.textContent = ours.text;
  else words.remove();
  find(form, '[role=status]', HTMLElement).replaceChildren(found);
}

/** The texts of all citations on this page. */
function knownTexts(): KnownText[] {
  return [...document.querySelectorAll<HTMLElement>('.forms')].map((forms) => ({
    ref: forms.dataset['ref'] ?? '',
    url: forms.querySelector('.permalink a')?.getAttribute('href') ?? '',
    hash: forms.dataset['hash'] ?? '',
    text: forms.querySelector('.quoted')?.textContent ?? null,
  }));
}
