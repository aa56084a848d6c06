/** Text copied from the outline is plain paragraphs, without the colours and frames of this page. */

export function copyPlainly(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection?.anchorNode || !event.clipboardData) return;
    const words = copyOf(selection);
    const blocks = [...words.querySelectorAll('[data-source]')];
    if (blocks.length === 0 && !isInSource(selection.anchorNode)) return;
    const texts = (blocks.length > 0 ? blocks : [words]).map(({ textContent }) => textContent.trim()).filter(Boolean);
    const paragraphs = document.createElement('div');
    for (const textContent of texts) paragraphs.append(Object.assign(document.createElement('p'), { textContent }));
    event.clipboardData.setData('text/plain', texts.join('\n\n'));
    event.clipboardData.setData('text/html', paragraphs.innerHTML);
    event.preventDefault();
  });
}

/** A copy of what is selected. What is ours has no text within the source's words, so it need not be taken out. */
function copyOf(selection: Selection): HTMLElement {
  const words = document.createElement('div');
  // Some browsers leave out what cannot be selected by dividing the selection.
  for (let i = 0; i < selection.rangeCount; i += 1) words.append(selection.getRangeAt(i).cloneContents());
  return words;
}

function isInSource(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return Boolean(element?.closest('[data-source]'));
}
