/** Follows every reference from one content file to another. */
import type { Statement } from './outline.ts';
import { ContentError } from './content-error.ts';
import type { Edition } from './edition.ts';
import type { Content } from './read.ts';
import { unique } from './unique.ts';

/**
 * Every id that one content file takes from another.
 * @throws ContentError for the first that leads nowhere
 */
export function checkReferences({ exchange, timeline, speakers, registers, about, path }: Content, edition: Edition): void {
  const statement = (id: string, file: string, key: string): Statement => {
    const found = edition.nodes.get(id);
    if (found?.kind !== 'statement') throw new ContentError(path(file), key, `“${id}” is no statement of the outline`);
    return found.node as Statement;
  };
  const speaker = (id: string, file: string, key: string): void => {
    if (!speakers.some((s) => s.id === id))
      throw new ContentError(path(file), key, `“${id}” is no speaker; speakers.json has ${speakers.map((s) => s.id).join(', ')}`);
  };
  const persons = registers.find(({ group }) => group === 'persons')?.entries ?? [];
  unique(speakers.map(({ id }) => ({ id, file: path('speakers.json') })));
  for (const { id } of speakers)
    if (!persons.some((person) => person.id === id))
      throw new ContentError(path('speakers.json'), id, 'a speaker is also an entry of registers/persons.json with the same id');

  exchange.responses.forEach((response, i) => {
    statement(response.statement, 'exchange.json', `responses[${i}].statement`);
    if (!edition.nodes.has(response.to))
      throw new ContentError(path('exchange.json'), `responses[${i}].to`, `“${response.to}” is no node of the outline`);
  });
  exchange.acts.forEach((act, i) => {
    speaker(act.speaker, 'exchange.json', `acts[${i}].speaker`);
    const { text, speech, ref } = statement(act.statement, 'exchange.json', `acts[${i}].statement`);
    if (!speech.some((s) => s.speaker === act.speaker && text.slice(s.start, s.end).includes(act.words)))
      throw new ContentError(
        path('exchange.json'),
        `acts[${i}].words`,
        `“${act.words}” does not stand in what ${act.speaker} is reported as saying in ${ref}`,
      );
  });

  timeline.meeting.principals.forEach((id, i) => speaker(id, 'timeline.json', `meeting.principals[${i}]`));
  timeline.meeting.parts.forEach((part, i) => {
    const { text } = statement(part.statement, 'timeline.json', `meeting.parts[${i}].statement`);
    for (const time of [part.start, part.end])
      if (!text.includes(time))
        throw new ContentError(path('timeline.json'), `meeting.parts[${i}]`, `the time ${time} is not printed in ${part.statement}`);
  });
  if (!edition.names.some(({ id, group }) => id === timeline.meeting.place && group === 'places'))
    throw new ContentError(path('timeline.json'), 'meeting.place', `“${timeline.meeting.place}” is no entry of registers/places.json`);
  unique(timeline.history.map(({ id }) => ({ id, file: path('timeline.json') })));
  for (const key of ['history', 'recurring'] as const)
    timeline[key].forEach(({ statements }, i) => statements.forEach((id) => statement(id, 'timeline.json', `${key}[${i}].statements`)));

  for (const { id, implied, group } of edition.names) implied.forEach((s) => statement(s, `registers/${group}.json`, `${id}.implied`));
  for (const record of about.records)
    for (const id of record.sections)
      if (edition.nodes.get(id)?.kind !== 'section')
        throw new ContentError(path('edition.json'), 'records', `“${id}” is no section of the outline`);
}
