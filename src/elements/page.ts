/** What every page does with script. It is deferred, small, and nothing on the page needs it. */
import { followReading } from './agenda.ts';
import { prepareAnnouncements } from './announce.ts';
import { copyPermalinks } from './permalinks.ts';
import { openSearchFromEveryPage } from './search-open.ts';
import { addSettings } from './settings.ts';

const agenda = document.querySelector<HTMLElement>('.agenda');
if (agenda) followReading(agenda);
prepareAnnouncements();
copyPermalinks();
addSettings(document.querySelector('.bar') as HTMLElement);
openSearchFromEveryPage();
