/** Copies the report that stands ready on the page about the edition. */
export function copyReport(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-copy-report]');
  const report = document.querySelector('[data-report]');
  const message = button?.parentElement?.querySelector('[role=status]');
  // A copy of the site that has an address for reports has no report to copy.
  if (!button || !report || !message) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(report.textContent).then(
      () => (message.textContent = 'Copied'),
      () => {
        getSelection()?.selectAllChildren(report);
        message.textContent = 'Selected. Press Ctrl+C (⌘C on a Mac) to copy.';
      },
    );
  });
}
