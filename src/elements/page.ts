/** What every page does with script. It is deferred, small, and nothing on the page needs it. */
import { followReading } from './agenda.ts';
import { prepareAnnouncements } from './announce.ts';
import { linkSelections, openCitations } from './cite-links.ts';
import { keepOffline } from './offline.ts';
import { copyPermalinks } from './permalinks.ts';
import { openSearchFromEveryPage } from './search-open.ts';
import { addSettings } from './settings.ts';

const agenda = document.querySelector<HTMLElement>('.agenda');
if (agenda) followReading(agenda);
prepareAnnouncements();
copyPermalinks();
openCitations();
linkSelections();
addSettings(document.querySelector('.bar') as HTMLElement);
openSearchFromEveryPage();
keepOffline(document.documentElement.dataset['base'] as string);

// Cards are no part of the first response: their script comes when the page is read and the browser idle.
const words = document.querySelector<HTMLElement>('main:has(a.name)');
if (words) (window.requestIdleCallback ?? setTimeout)(() => void import('./name-card.ts').then(({ nameCards }) => nameCards(words)));
