/** The clock of the meeting, drawn to scale. Pure. */
import { minutesOf } from '../../edition/date.ts';

/** A part of the meeting between two clock times, `10:30`. */
interface Part {
  start: string;
  end: string;
}

interface Clock<T> {
  /** Each part with its ends on the line. */
  parts: { part: T; from: number; to: number }[];
  /** Full and half hours. */
  ticks: { x: number; label: string }[];
}

/** Minutes between ticks. */
const step = 30;

/**
 * @param parts in the order of time
 * @param width of the line, in units of the drawing
 */
export function clockOf<T extends Part>(parts: readonly T[], width: number): Clock<T> {
  const times = parts.flatMap(({ start, end }) => [minutesOf(start), minutesOf(end)]);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const place = (time: number): number => ((time - first) / (last - first || 1)) * width;
  const ticks: Clock<T>['ticks'] = [];
  for (let time = Math.ceil(first / step) * step; time <= last; time += step) ticks.push({ x: place(time), label: timeOf(time) });
  return { parts: parts.map((part) => ({ part, from: place(minutesOf(part.start)), to: place(minutesOf(part.end)) })), ticks };
}

/** @param minutes since midnight: 750 → `12:30` */
function timeOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
