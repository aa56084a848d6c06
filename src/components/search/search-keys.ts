/** The keyboard in the search: the arrows go through the results, Escape closes the dialog. */
export function goThroughResults(panel: HTMLElement): void {
  panel.addEventListener('keydown', (event) => {
    // An input method has these keys for itself while it composes.
    if (event.isComposing) return;
    const dialog = panel.closest('dialog');
    if (event.key === 'Escape' && dialog) {
      // In a search field it would first empty that.
      event.preventDefault();
      dialog.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [...panel.querySelectorAll<HTMLElement>('[type=search], .results li > a')];
    const at = stops.findIndex((stop) => stop === event.target);
    const next = step && at >= 0 ? stops[at + step] : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
