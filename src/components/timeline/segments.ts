/**
 * A time scale for unevenly spread events: many in one month, then none for a century. It is cut into segments, each with a
 * linear scale of its own, so that every event has a row and stands near its true place. Pure.
 */
import { months } from '../../edition/date.ts';

/** A run of events that share one linear scale. */
export interface Segment {
  /** Indices of the first event and of the one after the last. */
  from: number;
  to: number;
}

/** Penalty for a cut, in rows of displacement of an event from its true place. */
const costOfCut = 4;

/** A cut between events that are nearer to one another than to their neighbours costs more: it separates what belongs together. */
function costAt(times: readonly number[], at: number): number {
  if (at === 0) return 0;
  const gap = (i: number): number => (times[i] ?? Infinity) - (times[i - 1] ?? -Infinity);
  return gap(at) < gap(at - 1) && gap(at) < gap(at + 1) ? 3 * costOfCut : costOfCut;
}

/**
 * Chooses the cuts with the least total cost: the distances between rows and true places, plus the penalties for cuts.
 * @param times when the events happen, ascending
 */
export function segmentsOf(times: readonly number[]): Segment[] {
  /** At each index the cheapest way to divide the events before it. */
  const best: { cost: number; segments: Segment[] }[] = [{ cost: 0, segments: [] }];
  for (let to = 1; to <= times.length; to++) {
    const ways = best.flatMap(({ cost, segments }, from) => {
      // A scale cannot separate events of the same instant, so there is no cut between them.
      if (from > 0 && times[from] === times[from - 1]) return [];
      return [{ cost: cost + costAt(times, from) + strain(times.slice(from, to)), segments: [...segments, { from, to }] }];
    });
    best.push(ways.reduce((a, b) => (b.cost < a.cost ? b : a)));
  }
  return best.at(-1)?.segments ?? [];
}

/** Sum of the distances, in rows, between the rows of events and their places on a linear scale over them. */
function strain(times: readonly number[]): number {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  if (first === last) return ((times.length - 1) * times.length) / 2;
  return times.reduce((sum, time, row) => sum + Math.abs(row - ((time - first) / (last - first)) * (times.length - 1)), 0);
}

/** A tick of a scale. */
export interface Tick {
  y: number;
  label: string;
}

/** A regular distance between ticks: a number of days or of months. */
interface Step {
  unit: 'day' | 'month';
  count: number;
}

const day = 86_400_000;
const years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const steps: readonly Step[] = [
  ...[1, 2, 7].map((count): Step => ({ unit: 'day', count })),
  ...[1, 3, ...years.map((count) => 12 * count)].map((count): Step => ({ unit: 'month', count })),
];

/**
 * @param domain first and last instant
 * @param range their places
 * @returns the scale, and ticks at least about `room` apart, of years, months or days
 */
export function timeScale(
  domain: readonly [number, number],
  range: readonly [number, number],
  room: number,
): { place: (time: number) => number; ticks: Tick[] } {
  const [first, last] = domain;
  if (first === last) return { place: () => range[0], ticks: [] };
  const perInstant = (range[1] - range[0]) / (last - first);
  const place = (time: number): number => range[0] + (time - first) * perInstant;
  for (const step of steps) {
    const instants = lengthOf(step) * perInstant < room ? [] : instantsOf(step, first, last);
    if (instants.length > 0) return { place, ticks: instants.map((time) => ({ y: place(time), label: tickLabel(new Date(time), step) })) };
  }
  return { place, ticks: [] };
}

/** About how long a step is. */
function lengthOf({ unit, count }: Step): number {
  return count * (unit === 'day' ? day : 30.4 * day);
}

/** The multiples of a step from `first` to `last`, in UTC. */
function instantsOf({ unit, count }: Step, first: number, last: number): number[] {
  const start = new Date(first);
  /** Days since 1970, or months since the year 0. */
  const before = unit === 'day' ? first / day : start.getUTCFullYear() * 12 + start.getUTCMonth();
  const at = (index: number): number => (unit === 'day' ? index * count * day : Date.UTC(2000, index * count - 2000 * 12));
  const instants: number[] = [];
  for (let index = Math.floor(before / count); at(index) <= last; index++) if (at(index) >= first) instants.push(at(index));
  return instants;
}

function tickLabel(date: Date, { unit, count }: Step): string {
  const year = `${date.getUTCFullYear()}`;
  if (unit === 'month' && count >= 12) return year;
  const month = `${months[date.getUTCMonth()]?.slice(0, 3)} ${year}`;
  return unit === 'month' ? month : `${date.getUTCDate()} ${month}`;
}
