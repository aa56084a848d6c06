/** Dates and times: read, written in the forms that pages and citations use, and as places on a line. Pure; the browser uses it too. */

export interface Day {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Months as the MLA shortens them: those of up to four letters stay whole. */
const shortMonths = months.map((name) => (name.length <= 4 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`));

const two = (n: number): string => String(n).padStart(2, '0');
const monthOf = ({ month }: Day): string => months[month - 1] ?? '';

const formats = {
  /** `May 3, 2031` */
  american: (day: Day) => `${monthOf(day)} ${day.day}, ${day.year}`,
  /** `3 May 2031` */
  plain: (day: Day) => `${day.day} ${monthOf(day)} ${day.year}`,
  /** `3 Sept. 2031` */
  mla: (day: Day) => `${day.day} ${shortMonths[day.month - 1] ?? ''} ${day.year}`,
  /** `2031, May 3` */
  apa: (day: Day) => `${day.year}, ${monthOf(day)} ${day.day}`,
  /** `2031-05-03` */
  iso: ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`,
  /** `2031/05/03` */
  slashes: ({ year, month, day }: Day) => `${year}/${two(month)}/${two(day)}`,
  /** `{ "date-parts": [[2031, 5, 3]] }` */
  parts: ({ year, month, day }: Day) => `{ "date-parts": [[${year}, ${month}, ${day}]] }`,
};

export type DayFormat = keyof typeof formats;

export function isDayFormat(name: string): name is DayFormat {
  return Object.hasOwn(formats, name);
}

export function formatDay(day: Day, format: DayFormat): string {
  return formats[format](day);
}

/** @param iso `2031-05-03` */
export function dayOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

/** The day that an English date line names (`May 3, 2031`, `3 May 2031`), or null where it names none. */
export function readDateLine(line: string): Day | null {
  const month = months.findIndex((name) => line.includes(name)) + 1;
  const day = /\b(\d{1,2})\b/.exec(line)?.[1];
  const year = /\b(\d{4})\b/.exec(line)?.[1];
  return month && day && year ? { year: Number(year), month, day: Number(day) } : null;
}

/** A date of the content, which may lack its day or month: `1950-02-08` → `8 February 1950`, `1950-02` → `February 1950`. */
export function dateInWords(date: string): string {
  const { year, month, day } = dayOf(date);
  const parts = date.split('-').length;
  return [parts > 2 && day, parts > 1 && months[month - 1], year].filter(Boolean).join(' ');
}

/** A span of time: `1950` and `1951` → `1950–1951`; what both ends share is written once. */
export function spanInWords(from: string, to: string | undefined): string {
  if (!to || to === from) return dateInWords(from);
  const sameMonth = from.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return sameMonth ? `${Number(from.slice(8))}–${dateInWords(to)}` : `${dateInWords(from)}–${dateInWords(to)}`;
}

/** First instant of a date, in milliseconds since 1970, UTC. */
export function startOf(date: string): number {
  const { year, month, day } = dayOf(date);
  return Date.UTC(year, month - 1, day);
}

/** First instant after a date: the end of `1950` is the beginning of 1951. */
export function endOf(date: string): number {
  const { year, month, day } = dayOf(date);
  const parts = date.split('-').length;
  if (parts > 2) return Date.UTC(year, month - 1, day + 1);
  return parts > 1 ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
}

/** First instant of the last day that a date can mean: of `1950` that is 31 December, of a day the day itself. */
export function lastDayOf(date: string): number {
  return endOf(date) - 86_400_000;
}

/** A clock time as minutes since midnight: `10:30` → 630. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
