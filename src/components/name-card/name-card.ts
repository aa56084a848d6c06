/**
 * A name in the text opens a card beside it: what it is, where else it stands, and its entry in the register.
 * The link itself stays: without script, with a modified click or when the data cannot be had, it leads to the entry.
 * The card is built here and not in a `<template>`, which every page of the outline would carry in its first response.
 */
import { plainlyClicked } from '../frame/plain-click.ts';
import css from './name-card.css?inline';

export interface NameCard {
  name: string;
  description: string;
  /** Every place where it is named. */
  where: { ref: string; url: string }[];
}

/** What `/register.json` holds: cards by the names' ids. */
export type NameCards = Record<string, NameCard>;

/** Distance from the name and from the window's edge, in pixels. */
const gap = 8;

let cards: Promise<NameCards> | undefined;

/** Opens a card for every `a.name` in `root` that is clicked, or chosen with Enter. */
export function nameCards(root: HTMLElement): void {
  const card = emptyCard();
  const address = `${document.documentElement.dataset['base'] ?? '/'}register.json`;
  root.addEventListener('click', (event) => {
    const link = plainlyClicked(event, 'a.name');
    if (!link) return;
    event.preventDefault();
    void open(link, card, address);
  });
}

async function open(link: HTMLAnchorElement, card: HTMLElement, address: string): Promise<void> {
  const data = await cardOf(link, address);
  if (!data) {
    location.assign(link.href);
    return;
  }
  fill(card, data, link);
  // The browser gives focus back to what had it when the card opened.
  link.focus({ preventScroll: true });
  card.showPopover();
  place(card, link);
  card.focus({ preventScroll: true });
}

/** @returns null where there is no such card or it cannot be had */
async function cardOf(link: HTMLAnchorElement, address: string): Promise<NameCard | null> {
  try {
    cards ??= load(address);
    return (await cards)[link.hash.slice(1)] ?? null;
  } catch {
    // A later click may find the network again.
    cards = undefined;
    return null;
  }
}

async function load(address: string): Promise<NameCards> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json() as Promise<NameCards>;
}

function emptyCard(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const card = Object.assign(document.createElement('div'), { id: 'name-card', className: 'name-card', popover: 'auto', tabIndex: -1 });
  card.setAttribute('role', 'dialog');
  card.setAttribute('data-apparatus', '');
  // A link to a place on this page would leave the card open.
  card.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) card.hidePopover();
  });
  document.body.append(card);
  return card;
}

function fill(card: HTMLElement, { name, description, where }: NameCard, link: HTMLAnchorElement): void {
  const here = link.closest<HTMLElement>('[data-ref]')?.dataset['ref'];
  const others = where.filter(({ ref }) => ref !== here);
  const links = others.flatMap(({ ref, url }, i) => [i > 0 ? ', ' : 'Also in ', anchor(onThisPage(url), ref)]);
  card.setAttribute('aria-label', name);
  card.replaceChildren(
    paragraph('card-name', name),
    paragraph('card-what', description),
    ...(links.length > 0 ? [paragraph('card-where', ...links)] : []),
    paragraph('card-more', anchor(link.href, 'Entry in the register')),
  );
}

function paragraph(className: string, ...children: (string | Node)[]): HTMLElement {
  const element = Object.assign(document.createElement('p'), { className });
  element.append(...children);
  return element;
}

function anchor(href: string, textContent: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent });
}

/** A place that stands on this page, too, is linked to here. */
function onThisPage(url: string): string {
  const { hash } = new URL(url, location.href);
  return hash && document.getElementById(hash.slice(1)) ? hash : url;
}

/** Under the name, or above where there is more room; never over the edge of the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const [name = link.getBoundingClientRect()] = link.getClientRects();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(gap, Math.min(name.left, document.documentElement.clientWidth - width - gap));
  const below = name.bottom + gap;
  const above = name.top - gap - height;
  const top = below + height > window.innerHeight && above > 0 ? above : below;
  card.style.insetInlineStart = `${left + window.scrollX}px`;
  card.style.insetBlockStart = `${top + window.scrollY}px`;
}
