/** The keyboard in the search: Enter opens the first hit, the arrows go through the list. */
export function onKeys(panel: HTMLElement, signal: AbortSignal): void {
  const links = (): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>('.results a')];
  panel.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      links()[0]?.click();
    },
    { signal },
  );
  panel.addEventListener(
    'keydown',
    (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const all = [panel.querySelector('input') as HTMLElement, ...links()];
      const at = all.indexOf(event.target as HTMLElement);
      if (!step || at < 0) return;
      event.preventDefault();
      (all[Math.min(at + step, all.length - 1)] ?? all[0])?.focus();
    },
    { signal },
  );
}
