/** Checks that the events of the timeline lie in time as they say. */
import type { Fault } from './content-error.ts';
import type { Content } from './read.ts';

/**
 * Dates are compared as they are written, and only as far as both are known: `1950` lies neither before nor after `1950-06`.
 * @returns a fault for each event that ends before it begins, or whose date contradicts its relation to the meeting
 */
export function checkChronology({ timeline, path }: Content): Fault[] {
  const { date: meeting } = timeline.meeting;
  return timeline.history.flatMap(({ date, end, relation }, i): Fault[] => {
    const fault = (key: string, what: string): Fault => ({ file: path('timeline.json'), at: `history[${i}].${key}`, what });
    const faults: Fault[] = [];
    if (end && isBefore(end, date)) faults.push(fault('end', `${end} lies before its beginning, ${date}`));
    if (relation !== 'outcome' && isBefore(meeting, date))
      faults.push(fault('relation', `${date} lies after the meeting of ${meeting}: its relation should be “outcome”`));
    if (relation === 'outcome' && isBefore(date, meeting))
      faults.push(fault('relation', `${date} lies before the meeting of ${meeting}: an outcome follows it`));
    return faults;
  });
}

function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}
