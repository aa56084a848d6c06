/** Asks Pagefind for every unit of a query, and keeps of its answers what the letters bear out. */
import type { Kind, Place } from './data.ts';
import { narration } from './data.ts';
import type { Engine, Filters } from './engine.ts';
import type { Match } from './match.ts';
import { matchWay } from './match.ts';
import type { Unit, Way } from './units.ts';

/** A unit found in a record. */
export interface Answer {
  place: Place;
  score: number;
  /** Offsets in the document. */
  ranges: Match[];
  /** Words printed instead of the typed ones. */
  printed: string[];
  /** The typed words themselves stand there, in one form or another. */
  own: boolean;
}

/** Of each unit, its answers in records of one kind. */
export function gather(engine: Engine, units: readonly Unit[], kind: Kind, filters: Filters): Promise<Answer[][]> {
  return Promise.all(units.map((unit) => answersTo(engine, unit, kind, filters)));
}

async function answersTo(engine: Engine, unit: Unit, kind: Kind, filters: Filters): Promise<Answer[]> {
  const answers = new Map<string, Answer>();
  const look = async (way: Way, own: boolean): Promise<void> => {
    for (const { place, score, words } of await engine.ask(way.words, kind, filters)) {
      if (way.only && !way.only.includes(place.doc.id)) continue;
      const matches = matchWay(way, place.doc.text.slice(place.start, place.end), words);
      if (matches.ranges.length === 0) continue;
      const ranges = matches.ranges.map(({ start, end }) => ({ start: start + place.start, end: end + place.start }));
      const often = Math.min(1.3, 0.9 + ranges.length / 10);
      const worth = (score / Math.sqrt(way.words.split(' ').length)) * way.strength * matches.likeness * often;
      const key = `${place.doc.id} ${place.start} ${place.doc.speech === null}`;
      const known = answers.get(key);
      answers.set(key, {
        place,
        score: Math.max(worth, known?.score ?? 0),
        ranges: [...(known?.ranges ?? []), ...ranges],
        printed: [...(known?.printed ?? []), ...(own ? [] : ranges.map(({ start, end }) => place.doc.text.slice(start, end)))],
        own: own || (known?.own ?? false),
      });
    }
  };
  await Promise.all([...unit.own.map((way) => look(way, true)), ...unit.instead.map((way) => look(way, false))]);
  if (kind !== 'heading') await imply(engine, unit, kind, answers);
  return [...answers.values()];
}

/** Statements that mean it without saying it come last, and answer for a speaker only where nobody else speaks. */
async function imply(engine: Engine, { implied }: Unit, kind: Kind, answers: Map<string, Answer>): Promise<void> {
  if (implied.length === 0) return;
  const least = Math.min(1, ...[...answers.values()].map(({ score }) => score));
  for (const { place } of await engine.list(kind, {})) {
    const key = `${place.doc.id} ${place.start} false`;
    const alone = kind === 'statement' || (place.start === 0 && place.end === place.doc.text.length);
    if (alone && implied.includes(place.doc.id) && !answers.has(key)) answers.set(key, { place, score: least / 2, ranges: [], printed: [], own: false });
  }
}

/** Id of the speaker whose words a record holds. */
export function speakerOf({ doc, start, end }: Place, { knowledge }: Engine): string {
  const said = doc.speech?.find(([, from, to]) => from <= start && end <= to);
  return said ? (knowledge.speakers[said[0]] as { id: string }).id : narration;
}
