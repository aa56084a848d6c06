/** The keyboard in the search: Enter opens the first hit, the arrows go through the list, Escape closes the dialog. */
export function onKeys(panel: HTMLElement): void {
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    panel.querySelector<HTMLElement>('.results a')?.click();
  });
  panel.addEventListener('keydown', (event) => {
    // In a search field it would first only empty that.
    if (event.key === 'Escape') panel.closest('dialog')?.close();
    const stops = [...panel.querySelectorAll<HTMLElement>('[type=search], .results a')];
    const at = stops.indexOf(event.target as HTMLElement);
    const next = at < 0 ? undefined : stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]!];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
