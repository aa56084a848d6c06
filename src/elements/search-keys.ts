/** The keyboard in the search: Enter opens the first hit, the arrows go through the list. */
export function onKeys(panel: HTMLElement): void {
  const links = (): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>('.results a')];
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  panel.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = [panel.querySelector('input') as HTMLElement, ...links()];
    const at = all.indexOf(event.target as HTMLElement);
    if (!step || at < 0) return;
    event.preventDefault();
    (all[at + step] ?? all.at(step < 0 ? 0 : -1))?.focus();
  });
}
