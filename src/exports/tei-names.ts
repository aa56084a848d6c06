/** The register and the meeting as TEI lists. */
import type { Edition, RegisterName } from '../edition/edition.ts';
import { block, textEl } from './xml.ts';

/** Anchor of a name in the file; the prefix keeps register and notes apart, and makes every id an XML name. */
export function nameId(id: string): string {
  return `name-${id}`;
}

export function standOff({ names, timeline, speakers }: Edition): string {
  const of = (group: RegisterName['group']): RegisterName[] => names.filter((name) => name.group === group);
  const list = (element: string, children: string[], attributes = {}): string =>
    children.length > 0 ? block(element, attributes, children) : '';
  const others = (['agreements', 'projects', 'vessels', 'terms', 'quantities', 'dates'] as const).map((group) =>
    list(
      'list',
      of(group).map((name) => entry('item', name, 'term')),
      { type: group },
    ),
  );
  return block('standOff', {}, [
    list(
      'listPerson',
      of('persons').map((name) => entry('person', name, 'persName', speakers.find(({ id }) => id === name.id)?.role)),
    ),
    list(
      'listPlace',
      of('places').map((name) => entry('place', name, 'placeName')),
    ),
    list(
      'listOrg',
      of('organisations').map((name) => entry('org', name, 'orgName')),
    ),
    block('listEvent', {}, [
      meeting(timeline.meeting),
      ...of('events').map((name) => entry('event', name, 'label')),
      ...timeline.history.map(historyEvent),
    ]),
    ...others,
  ]);
}

/** @param naming element that holds the headword @param role office of a speaker */
function entry(element: string, { id, headword, description, wikidata, map }: RegisterName, naming: string, role?: string): string {
  const name = textEl(naming, headword);
  const what = textEl(element === 'event' ? 'desc' : 'note', description);
  const idno = wikidata ? textEl('idno', wikidata.id, { type: 'Wikidata' }) : '';
  const location = map?.kind === 'point' ? block('location', {}, [textEl('geo', `${map.lat} ${map.lon}`)]) : '';
  const office = role ? textEl('note', role, { type: 'role' }) : '';
  // The schema of TEI sets the order, and allows no place in an event or a list's item.
  const isPlain = element === 'event' || element === 'item';
  return block(element, { 'xml:id': nameId(id) }, isPlain ? [name, what, idno] : [name, location, idno, office, what]);
}

function meeting({ date, place, parts, remark }: Edition['timeline']['meeting']): string {
  const times = parts.map(({ label, start, end }) => `${label}, ${start} to ${end}.`);
  return block('event', { 'xml:id': 'meeting', when: date, where: `#${nameId(place)}` }, [
    textEl('label', 'The meeting'),
    textEl('desc', [...times, remark].join(' ')),
  ]);
}

function historyEvent({ id, date, end, label, remark }: Edition['timeline']['history'][number]): string {
  return block('event', { 'xml:id': `event-${id}`, ...(end ? { from: date, to: end } : { when: date }) }, [
    textEl('label', label),
    remark ? textEl('desc', remark) : '',
  ]);
}
