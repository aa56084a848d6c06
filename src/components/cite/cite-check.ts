/** Holds the citation pasted into the form against the citations of this edition, and says what was found. */
import type { KnownText, Verdict } from './verdict.ts';
import { judge } from './verdict.ts';
import { loadCitations } from './load-citations.ts';

function knownTexts(page: ParentNode): KnownText[] {
  return [...page.querySelectorAll<HTMLElement>('.forms')].map((forms) => ({
    ref: forms.dataset['ref'] ?? '',
    url: forms.querySelector('.permalink a')?.getAttribute('href') ?? '',
    hash: forms.dataset['hash'] ?? '',
    text: forms.querySelector('.quoted')?.textContent ?? null,
  }));
}

/** Of a long outline, the citations of a section stand on a page of their own, which the permalink names. */
async function judgeFully(pasted: string): Promise<Verdict> {
  const pages = [...document.querySelectorAll<HTMLAnchorElement>('.cite-pages a')];
  const verdict = judge(pasted, knownTexts(document));
  if (pages.length === 0 || verdict.isSame) return verdict;
  const slug = /\/agenda\/([\w-]+)/.exec(pasted)?.[1];
  const page = pages.find(({ pathname }) => pathname.endsWith(`/${slug}/`));
  if (!page) return { isSame: null, why: 'In an outline as long as this, only a citation with its permalink can be checked.' };
  try {
    return judge(pasted, knownTexts(await loadCitations(page.href)));
  } catch {
    return { isSame: null, why: 'Our text could not be loaded; try again.' };
  }
}

export async function check(form: HTMLFormElement): Promise<void> {
  const { isSame, why, ours } = await judgeFully((form.querySelector('textarea') as HTMLTextAreaElement).value);
  const verdict = Object.assign(document.createElement('p'), { className: 'verdict' });
  const answer = isSame === null ? 'This cannot be told.' : isSame ? 'The same text.' : 'Not the text of this edition.';
  verdict.append(Object.assign(document.createElement('b'), { textContent: answer }), ` ${why}`);
  const found: HTMLElement[] = [verdict];
  if (ours) {
    const where = document.createElement('p');
    where.append(
      'Ours: ',
      Object.assign(document.createElement('a'), { href: ours.url, textContent: ours.ref || ours.url }),
      `, text ${ours.hash}`,
    );
    found.push(where);
    if (ours.text !== null) found.push(Object.assign(document.createElement('blockquote'), { textContent: ours.text }));
  }
  form.querySelector('[role="status"]')?.replaceChildren(...found);
}
