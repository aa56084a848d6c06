/** “Cite” opens the citation in place; what that takes is loaded when it is first asked for. */

export function openCitations(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.cite');
    if (!link || event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void import('./cite-dialog.ts')
      .then(({ showCitation }) => showCitation(link))
      // Offline, or the page has gone: the link itself is the next best answer.
      .catch(() => location.assign(link.href));
  });
}

/** Offers a link to the words that are selected, as soon as there are any, and lets them be copied plainly. */
export function linkSelections(): void {
  const begin = (): void => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', begin);
    void import('./cite-words.ts').then(({ copyPlainly, offerWordLinks }) => {
      copyPlainly();
      offerWordLinks();
    });
  };
  document.addEventListener('selectionchange', begin);
}
