/** What every page does with script. It is deferred, small, and nothing on the page needs it. */
import { followReading, openWhereWide } from '../navigator/follow-reading.ts';
import { prepareAnnouncements } from './announce.ts';
import { openCitations } from '../cite/open-citation.ts';
import { copyPlainly } from '../outline/copy-plainly.ts';
import { keepOffline } from './keep-offline.ts';
import { copyPermalinks } from '../outline/permalinks.ts';
import { openSearchFromEveryPage } from '../search/search-open.ts';
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
addSettings(document.querySelector('.bar') as HTMLElement);
openSearchFromEveryPage();
keepOffline(document.documentElement.dataset['base'] as string);

// Cards are no part of the first response: their script comes when the page has loaded and the browser is idle.
const words = document.querySelector<HTMLElement>('main:has(a.name)');
const addCards = (): unknown => import('../name-card/name-card.ts').then(({ nameCards }) => nameCards(words as HTMLElement));
if (words) addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(addCards), { once: true });
