/** The drawing of the history: one strip for each segment of the scale, with the place of everything on it. Pure. */
import type { Edition } from '../../edition/edition.ts';
import { endOf, lastDayOf, spanInWords, startOf } from '../../edition/date.ts';
import { wrap } from '../../exports/drawn-text.ts';
import { segmentsOf, timeScale, type Tick } from './segments.ts';

export type Event = Edition['timeline']['history'][number];

/** Measures of a strip, in its own units: one is about a CSS pixel on a narrow screen. */
export const measures = { width: 340, axis: 74, mark: 104, text: 116, size: 12.5, line: 15, dateSize: 10.5 } as const;

/** An event at its row, joined by a line to its true place on the axis. */
export interface Row {
  event: Event;
  /** Its date with signs for where the date comes from. */
  date: string;
  lines: string[];
  /** Middle of the date's line. */
  y: number;
  /** True place on the axis. */
  place: number;
}

export interface Strip {
  height: number;
  /** Ends of the axis. */
  axis: { top: number; bottom: number };
  rows: Row[];
  ticks: Tick[];
  /** Stretches of events that last. */
  spans: { from: number; to: number }[];
}

/** The last day on which an event can have begun. */
function timeOf({ date, end = date }: Event): number {
  return Math.min(lastDayOf(date), lastDayOf(end));
}

/**
 * Events in the order of time. As in editions of letters, an event known only by its month or year comes after the days within
 * it, so that it never seems to precede an event that it may have followed. Events of the same date keep the order of the content.
 */
export function inTime(history: readonly Event[]): Event[] {
  return [...history].sort((a, b) => timeOf(a) - timeOf(b) || startOf(b.date) - startOf(a.date));
}

/** A date as printed, in round brackets where derived from what is printed, in square ones where supplied. */
export function signedDate({ date, end, dateSource }: Event): string {
  const words = spanInWords(date, end);
  return { printed: words, derived: `(${words})`, ours: `[${words}]` }[dateSource];
}

/** @param history in any order */
export function stripsOf(history: readonly Event[]): Strip[] {
  const events = inTime(history);
  return segmentsOf(events.map(timeOf)).map(({ from, to }) => stripOf(events.slice(from, to), events));
}

function stripOf(events: readonly Event[], all: readonly Event[]): Strip {
  const { width, text, size, line } = measures;
  let y = 16;
  const rows = events.map((event) => {
    const row = { event, date: signedDate(event), lines: wrap(event.label, width - text, size), y };
    y += 14 + row.lines.length * line + 12;
    return row;
  });
  const times = events.map(timeOf);
  const ys = rows.map((row) => row.y);
  const domain = [Math.min(...times), Math.max(...times)] as const;
  const axis = { top: Math.min(...ys), bottom: Math.max(...ys) };
  const { place, ticks } = timeScale(domain, [axis.top, axis.bottom], 26);
  const spans = all.flatMap(({ date, end }) => (end ? [{ from: startOf(date), to: endOf(end) }] : []));
  const lasting = spans.filter(({ from, to }) => to > domain[0] && from <= domain[1]);
  const within = (time: number): number => place(Math.min(Math.max(time, domain[0]), domain[1]));
  return {
    height: y,
    axis,
    rows: rows.map((row) => ({ ...row, place: place(timeOf(row.event)) })),
    ticks,
    spans: lasting.map(({ from, to }) => ({ from: within(from), to: within(to) })).filter(({ from, to }) => to > from),
  };
}
