/** What every page does with script. It is deferred and small, and the page works without it. */
import { openCitations } from '../cite/open-citation.ts';
import { followReading, openWhereWide } from '../navigator/follow-reading.ts';
import { copyPlainly } from '../outline/copy-plainly.ts';
import { copyPermalinks } from '../outline/permalinks.ts';
import { openSearchFromEveryPage } from '../search/search-open.ts';
import { prepareAnnouncements } from './announce.ts';
import { elementOf } from './element-of.ts';
import { keepOffline } from './keep-offline.ts';
import { addSettings } from './settings.ts';

const agenda = document.querySelector<HTMLElement>('.agenda');
if (agenda) {
  openWhereWide(agenda);
  followReading(agenda);
}
prepareAnnouncements();
copyPermalinks();
openCitations();
copyPlainly();
addSettings(elementOf(document, '.bar', HTMLElement, 'Page'));
openSearchFromEveryPage();
keepOffline(document.documentElement.dataset['base'] ?? '/');

// The cards of names are no part of the first response: their script comes when the page has loaded and the browser is idle.
const words = document.querySelector<HTMLElement>('main:has(a.name)');
if (words) {
  const addCards = (): unknown => import('../name-card/name-card.ts').then(({ nameCards }) => nameCards(words));
  // Safari has no requestIdleCallback.
  const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  addEventListener('load', () => whenIdle(addCards), { once: true });
}
