/** Follows every reference from one content file to another. */
import type { Fault } from './content-error.ts';
import { repeatedIds } from './content-error.ts';
import type { Node, Statement } from './outline.ts';
import { isStatement, statementsIn } from './outline.ts';
import type { Content } from './read.ts';

/** What the content refers to: a function for each kind of reference, which gives its faults. */
interface Targets {
  statement: (id: string, file: string, key: string) => Fault[];
  speaker: (id: string, file: string, key: string) => Fault[];
  nodes: ReadonlyMap<string, Node>;
}

/**
 * Every id that one content file takes from another, and every printed word that it repeats.
 * @param nodes every addressable node by id
 * @returns a fault for each that leads nowhere
 */
export function checkReferences(content: Content, nodes: ReadonlyMap<string, Node>): Fault[] {
  const { speakers, path } = content;
  const known = speakers.map(({ id }) => id);
  const targets: Targets = {
    nodes,
    statement: (id, file, key) =>
      statementAt(id, nodes) ? [] : [{ file: path(file), at: key, what: `“${id}” is no statement of the outline` }],
    speaker: (id, file, key) =>
      known.includes(id) ? [] : [{ file: path(file), at: key, what: `“${id}” is no speaker; speakers.json has ${known.join(', ')}` }],
  };
  return [
    ...speakerFaults(content),
    ...exchangeFaults(content, targets),
    ...timelineFaults(content, targets),
    ...content.registers.flatMap(({ group, entries }) =>
      entries.flatMap(({ id, implied }) => implied.flatMap((each) => targets.statement(each, `registers/${group}.json`, `${id}.implied`))),
    ),
  ];
}

function statementAt(id: string, nodes: ReadonlyMap<string, Node>): Statement | undefined {
  const node = nodes.get(id);
  return node && isStatement(node) ? node : undefined;
}

function speakerFaults({ speakers, registers, sections, path }: Content): Fault[] {
  const file = path('speakers.json');
  const persons = registers.find(({ group }) => group === 'persons')?.entries ?? [];
  const ids = speakers.map(({ id }) => id);
  return [
    ...repeatedIds(ids.map((id) => ({ id, file }))),
    ...ids
      .filter((id) => !persons.some((person) => person.id === id))
      .map((id) => ({ file, at: id, what: 'a speaker is also an entry of registers/persons.json with the same id' })),
    ...sections.flatMap((section) =>
      statementsIn(section).flatMap(({ words }) =>
        words.speech
          .filter(({ speaker }) => !ids.includes(speaker))
          .map(({ speaker }) => ({
            file: section.file,
            at: words.line,
            what: `<Said by="${speaker}">: no such speaker; speakers.json has ${ids.join(', ')}`,
          })),
      ),
    ),
  ];
}

function exchangeFaults({ exchange, path }: Content, { statement, speaker, nodes }: Targets): Fault[] {
  const file = path('exchange.json');
  return [
    ...exchange.responses.flatMap((response, i) => [
      ...statement(response.statement, 'exchange.json', `responses[${i}].statement`),
      ...(nodes.has(response.to) ? [] : [{ file, at: `responses[${i}].to`, what: `“${response.to}” is no node of the outline` }]),
      ...unprinted(response, statementAt(response.statement, nodes)).map((what) => ({ file, at: `responses[${i}].words`, what })),
    ]),
    ...exchange.acts.flatMap((act, i) => [
      ...speaker(act.speaker, 'exchange.json', `acts[${i}].speaker`),
      ...statement(act.statement, 'exchange.json', `acts[${i}].statement`),
      ...unsaid(act, statementAt(act.statement, nodes)).map((what) => ({ file, at: `acts[${i}].words`, what })),
    ]),
  ];
}

/** Says so where words are not printed once in their statement. */
function unprinted({ words }: { words: string }, statement: Statement | undefined): string[] {
  if (!statement || statement.words.text.split(words).length === 2) return [];
  return [`“${words}” is not printed once in ${statement.ref}`];
}

/** Says so where the words of an act do not stand in what its speaker is reported as saying. */
function unsaid(act: Content['exchange']['acts'][number], statement: Statement | undefined): string[] {
  if (!statement) return [];
  const { text, speech } = statement.words;
  const said = speech.filter(({ speaker }) => speaker === act.speaker).map(({ start, end }) => text.slice(start, end));
  if (said.some((words) => words.includes(act.words))) return [];
  return [`“${act.words}” does not stand in what ${act.speaker} is reported as saying in ${statement.ref}`];
}

function timelineFaults({ timeline, registers, notes, path }: Content, { statement, speaker, nodes }: Targets): Fault[] {
  const file = path('timeline.json');
  const { meeting, history, recurring } = timeline;
  const places = registers.find(({ group }) => group === 'places')?.entries ?? [];
  return [
    ...meeting.principals.flatMap((id, i) => speaker(id, 'timeline.json', `meeting.principals[${i}]`)),
    ...meeting.parts.flatMap((part, i) => [
      ...statement(part.statement, 'timeline.json', `meeting.parts[${i}].statement`),
      ...[part.start, part.end]
        .filter((time) => !(statementAt(part.statement, nodes)?.words.text.includes(time) ?? true))
        .map((time) => ({ file, at: `meeting.parts[${i}]`, what: `the time ${time} is not printed in ${part.statement}` })),
    ]),
    ...(places.some(({ id }) => id === meeting.place)
      ? []
      : [{ file, at: 'meeting.place', what: `“${meeting.place}” is no entry of registers/places.json` }]),
    ...repeatedIds(history.map(({ id }) => ({ id, file }))),
    ...history.flatMap(({ note }, i) =>
      note === undefined || notes.some(({ id }) => id === note)
        ? []
        : [{ file, at: `history[${i}].note`, what: `“${note}” is no note; notes.json has its id` }],
    ),
    ...history.flatMap(({ statements }, i) => statements.flatMap((id) => statement(id, 'timeline.json', `history[${i}].statements`))),
    ...recurring.flatMap(({ statements }, i) => statements.flatMap((id) => statement(id, 'timeline.json', `recurring[${i}].statements`))),
  ];
}
