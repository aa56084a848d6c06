/** Dates as a text prints them and as people type them, in every usual order: `March 4, 1987`, `04/03/1987`, `Oct. 1986`. Pure. */
import { months } from '../edition/date.ts';
import type { Range } from './search-data.ts';

/** A date or a part of one. */
export interface DateValue {
  year: number | null;
  /** 1 to 12. */
  month: number | null;
  day: number | null;
}

/** A date where a text has it. Numbers may be read in two ways: `04/03/1987`. */
export interface FoundDate extends Range {
  readings: DateValue[];
}

const name = String.raw`(?<month>${months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?<year>\d{4})`;
const patterns = [
  String.raw`${day}(?: of)?[ -]${name}(?:,?[ -]${year})?`,
  String.raw`${name}[ -]${day}(?![:\d])(?:,?[ -]${year})?`,
  String.raw`${name},?[ -]${year}`,
  String.raw`${year},?[ -]${name}(?:[ -]${day})?`,
  String.raw`${year}(?<mark>[-/.])(?<b>\d{1,2})\k<mark>(?<c>\d{1,2})`,
  String.raw`(?<b>\d{1,2})(?<mark>[-/.])(?<c>\d{1,2})\k<mark>${year}`,
  String.raw`(?<b>\d{1,2})[/.]${year}`,
  String.raw`${year}-(?<b>\d{2})`,
].map((pattern) => new RegExp(String.raw`(?<![\p{L}\p{N}.,:/-])(?:${pattern})(?![\p{L}\p{N}]|[.,:/-]\d)`, 'giu'));

/** @returns every date of a text that has a day or a year beside its month */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of patterns)
    for (const { 0: words, index, groups } of text.matchAll(pattern)) {
      const range = { start: index, end: index + words.length };
      const readings = readingsOf(groups);
      if (readings.length > 0 && !found.some((other) => range.start < other.end && other.start < range.end))
        found.push({ ...range, readings });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** @returns true if every part of the typed date is in the printed one */
export function saysDate(printed: FoundDate, typed: FoundDate): boolean {
  return typed.readings.some((wanted) =>
    printed.readings.some((date) =>
      (['year', 'month', 'day'] as const).every((part) => wanted[part] === null || wanted[part] === date[part]),
    ),
  );
}

function readingsOf(groups: Record<string, string | undefined> = {}): DateValue[] {
  const { month, b, c } = groups;
  const number = (part: string | undefined): number | null => (part === undefined ? null : Number(part));
  const year = number(groups['year']);
  const [first, second] = [number(b), number(c)];
  if (month) return valid([{ year, month: monthNumber(month), day: number(groups['day']) }]);
  if (second === null) return valid([{ year, month: first, day: null }]);
  return valid([
    { year, month: first, day: second },
    { year, month: second, day: first },
  ]);
}

function valid(dates: readonly DateValue[]): DateValue[] {
  return dates.filter(({ month, day }) => month !== null && month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31)));
}

function monthNumber(word: string): number {
  return 1 + months.findIndex((month) => month.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());
}
