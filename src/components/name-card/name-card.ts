/**
 * A name in the text opens a card beside it: what it is, where else it stands, and its entry in the register.
 * The link itself stays: without script, with a modified click or when the data cannot be had, it leads to the entry.
 */

import css from './name-card.css?inline';

/** As in `/register.json`. */
interface Card {
  name: string;
  description: string;
  /** Reference and address of every place. */
  where: [ref: string, address: string][];
}

let cards: Promise<Record<string, Card>> | undefined;

/**
 * Opens a card for every `a.name` in `root` that is clicked, or chosen with Enter.
 * @param base path under which the site lives, with a slash at its end
 */
export function nameCards(root: HTMLElement, base: string = document.documentElement.dataset['base'] ?? '/'): void {
  const card = emptyCard();
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.name') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(link, card, `${base}register.json`);
  });
}

async function open(link: HTMLAnchorElement, card: HTMLElement, address: string): Promise<void> {
  try {
    cards ??= fetch(address).then((response) =>
      response.ok ? (response.json() as Promise<Record<string, Card>>) : Promise.reject(new Error(`${response.status}`)),
    );
    const data = (await cards)[new URL(link.href).hash.slice(1)];
    if (!data) throw new Error(`${address} does not know ${link.hash}`);
    fill(card, data, link);
  } catch {
    // A later click may find the network again.
    cards = undefined;
    location.assign(link.href);
    return;
  }
  // The browser gives focus back to what had it when the card opened.
  link.focus({ preventScroll: true });
  card.showPopover();
  place(card, link);
  card.focus({ preventScroll: true });
}

function emptyCard(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const card = document.createElement('div');
  card.popover = 'auto';
  card.id = 'name-card';
  card.className = 'name-card';
  card.tabIndex = -1;
  card.dataset['apparatus'] = '';
  card.setAttribute('role', 'dialog');
  // A link that stays on the page leaves the card open otherwise.
  card.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a') && card.hidePopover());
  document.body.append(card);
  return card;
}

function fill(card: HTMLElement, { name, description, where }: Card, link: HTMLAnchorElement): void {
  card.setAttribute('aria-label', name);
  const here = link.closest<HTMLElement>('[data-ref]')?.dataset['ref'];
  const others = where.filter(([ref]) => ref !== here);
  const paragraph = (className: string, ...children: (string | Node)[]): HTMLElement => {
    const element = document.createElement('p');
    element.className = className;
    element.append(...children);
    return element;
  };
  card.replaceChildren(
    paragraph('card-name', name),
    paragraph('card-what', description),
    ...(others.length > 0
      ? [
          paragraph(
            'card-where',
            'Also in ',
            ...others.flatMap(([ref, address], i) => [i > 0 ? ', ' : '', anchor(onThisPage(address), ref)]),
          ),
        ]
      : []),
    paragraph('card-more', anchor(link.href, 'Entry in the register')),
  );
}

function anchor(address: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = text;
  return element;
}

/** Where the place stands on this page too, the reader stays on it. */
function onThisPage(address: string): string {
  const { hash } = new URL(address, location.href);
  return hash && document.getElementById(hash.slice(1)) ? hash : address;
}

/** Under the name, or above where there is more room; never over the edge of the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const edge = 8;
  const [name = link.getBoundingClientRect()] = link.getClientRects();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(edge, Math.min(name.left, document.documentElement.clientWidth - width - edge));
  const below = name.bottom + edge;
  const top = below + height > window.innerHeight && name.top - edge - height > 0 ? name.top - edge - height : below;
  card.style.insetInlineStart = `${left + window.scrollX}px`;
  card.style.insetBlockStart = `${top + window.scrollY}px`;
}
