/**
 * A scale for events that lie unevenly: years of them in one month, then none for a century. It is cut into
 * segments, each with a linear scale of its own, so that every event has a row and stands near its true place. Pure.
 */
import { scaleUtc } from 'd3-scale';

/** A run of events that share one linear scale. */
export interface Segment {
  /** Indices of the first event and of the one after the last. */
  from: number;
  to: number;
}

/** How much a cut costs, in rows by which events may lie away from their true place. */
const costOfCut = 4;

/** A cut between events nearer to one another than to their neighbours tears apart what belongs together. */
function costAt(times: readonly number[], at: number): number {
  if (at === 0) return 0;
  const gap = (i: number): number => (times[i] ?? Infinity) - (times[i - 1] ?? -Infinity);
  return gap(at) < gap(at - 1) && gap(at) < gap(at + 1) ? 3 * costOfCut : costOfCut;
}

/**
 * Fewest and best cuts: the sum of all distances between rows and true places, and of the cuts, is least.
 * @param times when the events happen, ascending
 */
export function segmentsOf(times: readonly number[]): Segment[] {
  const best: { cost: number; segments: Segment[] }[] = [{ cost: 0, segments: [] }];
  for (let to = 1; to <= times.length; to++) {
    // Events of one instant cannot be told apart by a scale: no cut between them.
    const starts = Array.from({ length: to }, (_, from) => from).filter((from) => from === 0 || times[from] !== times[from - 1]);
    best[to] = starts
      .map((from) => ({
        cost: best[from]!.cost + costAt(times, from) + strain(times.slice(from, to)),
        segments: [...best[from]!.segments, { from, to }],
      }))
      .reduce((a, b) => (b.cost < a.cost ? b : a));
  }
  return best[times.length]!.segments;
}

/** Sum of the distances, in rows, between the rows of events and their places on a linear scale over them. */
function strain(times: readonly number[]): number {
  const span = times.at(-1)! - times[0]!;
  if (span === 0) return ((times.length - 1) * times.length) / 2;
  return times.reduce((sum, time, row) => sum + Math.abs(row - ((time - times[0]!) / span) * (times.length - 1)), 0);
}

/** A tick of a scale. */
export interface Tick {
  y: number;
  label: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const day = 86_400_000;

/**
 * @param domain first and last instant
 * @param range their places
 * @returns the scale, and ticks at least `room` apart, of years, months or days
 */
export function timeScale(
  domain: readonly [number, number],
  range: readonly [number, number],
  room: number,
): { place: (time: number) => number; ticks: Tick[] } {
  const scale = scaleUtc().domain(domain).range(range);
  const place = (time: number): number => (domain[0] === domain[1] ? range[0] : (scale(time) as number));
  if (domain[0] === domain[1]) return { place, ticks: [] };
  for (let wanted = Math.floor((range[1] - range[0]) / room); wanted > 0; wanted--) {
    const dates = scale.ticks(wanted).filter((date) => +date % day === 0);
    const step = dates.length > 1 ? +dates[1]! - +dates[0]! : domain[1] - domain[0];
    if (dates.length > 0 && (step / (domain[1] - domain[0])) * (range[1] - range[0]) >= room)
      return { place, ticks: dates.map((date) => ({ y: place(+date), label: tickLabel(date, step) })) };
  }
  return { place, ticks: [] };
}

function tickLabel(date: Date, step: number): string {
  const year = `${date.getUTCFullYear()}`;
  if (step > 360 * day) return year;
  const month = `${months[date.getUTCMonth()]} ${year}`;
  return step > 27 * day ? month : `${date.getUTCDate()} ${month}`;
}
