/** Checks that the events of the timeline lie in time as they say. */
import { ContentError } from '../outline/content-error.ts';
import type { Content } from './read.ts';

/**
 * Dates are compared as they are written, and only as far as both are known: `1950` lies neither before nor after
 * `1950-06`.
 * @throws ContentError for an event that ends before it begins, or whose relation to the meeting its date denies
 */
export function checkChronology({ timeline, path }: Content): void {
  const { date: meeting } = timeline.meeting;
  timeline.history.forEach(({ date, end, relation }, i) => {
    const fault = (key: string, what: string): ContentError => new ContentError(path('timeline.json'), `history[${i}].${key}`, what);
    if (end && isBefore(end, date)) throw fault('end', `${end} lies before its beginning, ${date}`);
    if (relation !== 'outcome' && isBefore(meeting, date))
      throw fault('relation', `${date} lies after the meeting of ${meeting}: its relation should be “outcome”`);
    if (relation === 'outcome' && isBefore(date, meeting))
      throw fault('relation', `${date} lies before the meeting of ${meeting}: an outcome follows it`);
  });
}

function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}
