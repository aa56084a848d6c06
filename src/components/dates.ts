/** Dates as written in the content, `1950`, `1950-02` or `1950-02-08`: in words, and as instants. Pure. */

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `1950-02-08` → `8 February 1950` */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && `${Number(day)}`, month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A span of time: `1950` and `1951` → `1950–1951`; what both ends share is written once. */
export function spanInWords(from: string, to: string | undefined): string {
  if (!to || to === from) return dateInWords(from);
  const sameMonth = from.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return sameMonth ? `${Number(from.slice(8))}–${dateInWords(to)}` : `${dateInWords(from)}–${dateInWords(to)}`;
}

/** First instant of a date, as UTC milliseconds. */
export function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** First instant of the last day a date can mean: of `1950` that is 31 December, of a day the day itself. */
export function lastDayOf(date: string): number {
  return endOf(date) - 86_400_000;
}

/** First instant after a date: the end of `1950` is the beginning of 1951. */
export function endOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (day !== undefined && month !== undefined) return Date.UTC(year, month - 1, day + 1);
  return month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
}
