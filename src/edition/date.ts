/** Calendar days in the forms that citations use. Pure, and without imports, so that the browser uses it too. */

export interface Day {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const short = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const two = (n: number): string => String(n).padStart(2, '0');

const formats = {
  /** `May 3, 2031` */
  american: ({ year, month, day }: Day) => `${months[month - 1]} ${day}, ${year}`,
  /** `3 May 2031` */
  plain: ({ year, month, day }: Day) => `${day} ${months[month - 1]} ${year}`,
  /** `3 May 2031`, long months cut short */
  mla: ({ year, month, day }: Day) => `${day} ${short[month - 1]} ${year}`,
  /** `2031, May 3` */
  apa: ({ year, month, day }: Day) => `${year}, ${months[month - 1]} ${day}`,
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
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** The day that an English date line names (`May 3, 2031`, `3 May 2031`), or null where it names none. */
export function readDateLine(line: string): Day | null {
  const month = months.findIndex((name) => line.includes(name)) + 1;
  const day = /\b(\d{1,2})\b/.exec(line)?.[1];
  const year = /\b(\d{4})\b/.exec(line)?.[1];
  return month && day && year ? { year: Number(year), month, day: Number(day) } : null;
}
