/** Selected words of the outline can be linked to: a button at their end, and Alt+Shift+L. */
import { announce, offer } from '../frame/announce.ts';
import { addCiteStyles } from './cite-styles.ts';
import { textFragment } from './text-fragment.ts';

const label = 'Copy link to these words';

export function offerWordLinks(): void {
  addCiteStyles();
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'words-link', textContent: label });
  button.setAttribute('data-apparatus', '');
  button.setAttribute('aria-keyshortcuts', 'Alt+Shift+L');
  let range: Range | undefined;
  let wait: ReturnType<typeof setTimeout>;

  const update = (): void => {
    // Whoever reaches the button by keyboard may lose the selection on the way.
    if (document.activeElement === button) return;
    range = selectedWords();
    if (range) place(button, range);
    else button.remove();
  };
  const take = (): void => {
    const words = range ?? selectedWords();
    if (words) void copyAddress(addressOf(words));
    button.remove();
  };
  // A press must not undo the selection it is about.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', take);
  button.addEventListener('blur', () => setTimeout(update));
  document.addEventListener('selectionchange', () => {
    clearTimeout(wait);
    wait = setTimeout(update, 250);
  });
  document.addEventListener('keydown', (event) => {
    if (event.altKey && event.shiftKey && event.code === 'KeyL' && (range = selectedWords())) {
      event.preventDefault();
      take();
    } else if (event.key === 'Escape') button.remove();
  });
  update();
}

/** What is copied from the outline takes none of this page's colours and frames along: its paragraphs, and nothing else. */
export function copyPlainly(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection?.anchorNode || !event.clipboardData) return;
    const words = document.createElement('div');
    // Some browsers leave out what cannot be selected by dividing the selection.
    for (let i = 0; i < selection.rangeCount; i += 1) words.append(selection.getRangeAt(i).cloneContents());
    for (const ours of words.querySelectorAll('[data-apparatus]')) ours.remove();
    const blocks = [...words.querySelectorAll('[data-source]')];
    if (!blocks[0] && !sourceBlock(selection.anchorNode)) return;
    const paragraphs = (blocks[0] ? blocks : [words])
      .map(({ textContent }) => Object.assign(document.createElement('p'), { textContent: textContent.trim() }))
      .filter(({ textContent }) => textContent);
    event.clipboardData.setData('text/plain', paragraphs.map(({ textContent }) => textContent).join('\n\n'));
    event.clipboardData.setData('text/html', paragraphs.map(({ outerHTML }) => outerHTML).join(''));
    event.preventDefault();
  });
}

/** The selection, as far as it begins and ends in words of the source. */
function selectedWords(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const [first, last] = [sourceBlock(range.startContainer), sourceBlock(range.endContainer)];
  // A triple click selects up to the beginning of the next block.
  if (first && !last) range.setEndAfter(first.lastChild ?? first);
  return first && range.toString().trim() ? range : undefined;
}

function sourceBlock(node: Node): HTMLElement | null {
  return (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-source]') ?? null;
}

function place(button: HTMLButtonElement, range: Range): void {
  (sourceBlock(range.endContainer) ?? sourceBlock(range.startContainer))?.after(button);
  const end = [...range.getClientRects()].at(-1);
  if (!end) return;
  const origin = (button.offsetParent ?? document.documentElement).getBoundingClientRect();
  const left = Math.max(8, Math.min(end.right - button.offsetWidth / 2, document.documentElement.clientWidth - button.offsetWidth - 8));
  button.style.insetInlineStart = `${left - origin.left}px`;
  button.style.insetBlockStart = `${end.bottom + 8 - origin.top}px`;
}

/** Permalink of what the words stand in, and the words. */
function addressOf(range: Range): string {
  const block = sourceBlock(range.startContainer);
  const cited = block?.closest<HTMLElement>('[data-ref]');
  const link = cited?.querySelector<HTMLAnchorElement>(`a.link[aria-label="${cited.dataset['ref']}"]`);
  const address = link?.href ?? document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/#.*/, '');
  const { text, from, to } = findableText(range);
  const words = textFragment(text, from, to);
  return words && `${address}${address.includes('#') ? '' : '#'}${words}`;
}

/** The words of the page as a browser looks through them, and where the range lies in them. */
function findableText(range: Range): { text: string; from: number; to: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  let block: Element | null = null;
  let [from, to] = [-1, 0];
  const grow = (words: string): string => `${text}${words.replace(/\s+/g, ' ')}`.replace(/([ \n]) /g, '$1');
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement as Element;
    if (parent.closest('script, style, noscript, button.words-link, [role="status"]') || !parent.checkVisibility()) continue;
    const own = parent.closest('.marker, .number, p, li, h1, h2, h3, aside, dt, dd, summary, td, th, div, section, nav, a.find');
    if (own !== block) text = `${text.trimEnd()}\n`;
    block = own;
    const data = (node as Text).data;
    // The printed number stands beside the words, in every second item the same.
    if (range.intersectsNode(node) && !own?.matches('.marker, .number')) {
      if (from < 0) from = grow(node === range.startContainer ? data.slice(0, range.startOffset) : '').length;
      to = grow(node === range.endContainer ? data.slice(0, range.endOffset) : data).length;
    }
    text = grow(data);
  }
  return { text, from: Math.max(0, from), to };
}

async function copyAddress(address: string): Promise<void> {
  if (!address) return;
  try {
    await navigator.clipboard.writeText(address);
    announce('Link to these words copied');
  } catch {
    offer(label, address);
  }
}
