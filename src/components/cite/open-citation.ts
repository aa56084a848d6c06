/** “Cite” opens the citation in place; what that takes is loaded when it is first asked for. */
import { plainlyClicked } from '../frame/plain-click.ts';

export function openCitations(): void {
  document.addEventListener('click', (event) => {
    const link = plainlyClicked(event, 'a.cite');
    if (!link) return;
    event.preventDefault();
    void import('./cite-dialog.ts')
      .then(({ showCitation }) => showCitation(link))
      // Offline, or without the page: the link itself is the next best answer.
      .catch(() => {
        location.assign(link.href);
      });
  });
}
