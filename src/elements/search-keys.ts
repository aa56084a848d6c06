/** The keyboard in the search: Enter opens the first hit, the arrows go through the list. */
export function onKeys(panel: HTMLElement, signal: AbortSignal): void {
  const links = (): HTMLAnchorElement[] => [...panel.querySelectorAll<HTMLAnchorElement>('.results > li > a:first-child')];
  const input = panel.querySelector('input[type=search]') as HTMLInputElement;

  panel.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.click();
  }, { signal });

  panel.addEventListener('keydown', (event) => {
    if (!['ArrowDown', 'ArrowUp'].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0 && document.activeElement !== input) return;
    event.preventDefault();
    const next = event.key === 'ArrowDown' ? Math.min(at + 1, all.length - 1) : at - 1;
    (all[next] ?? input).focus();
  }, { signal });
}
