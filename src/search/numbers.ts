/** Numbers as a text prints them and as people type them: `70,000`, `70k`, `seventy thousand`; `16:05`, `4:05 pm`. Pure. */
import type { Range } from './search-data.ts';

/** A number has an amount, or is a time of day, or may be either: `12.06`. */
export interface NumberValue {
  amount: number | null;
  /** Minutes since midnight. */
  minutes: number | null;
}

/** A number where a text has it. */
export type FoundNumber = NumberValue & Range;

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const values = new Map([
  ...small.split(' ').map((word, value): [string, number] => [word, value]),
  ...tens.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const scales = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['b', 1e9],
  ['bn', 1e9],
]);
const word = [...values.keys(), 'hundred'].join('|');
const currency = String.raw`(?:[a-z]{0,3}[$€£¥])?`;
const digits = String.raw`(?<digits>\d{1,3}(?:[,. ]\d{3})+|\d+(?:[.,]\d{1,2})?)`;
const scale = String.raw`(?:(?:st|nd|rd|th)|(?:[ -]?(?:(?<scale>thousand|million|billion)|(?<short>bn?|k|mn?))))?`;
const pattern = [
  String.raw`(?<hours>\d{1,2})(?<colon>[:.])(?<minutes>[0-5]\d)(?:\s?(?<half>[ap])\.?m\b)?`,
  currency + digits + scale,
  `(?<words>(?:${word})(?:[ -](?:and )?(?:${word}))*)(?:[ -](?<wordScale>thousand|million|billion))?`,
];
const number = `(?:${pattern.join('|')})(?: (?:us )?dollars?)?`;
const inText = new RegExp(String.raw`(?<![\p{L}\p{N}.,:])${number}(?![\p{L}\p{N}]|[.,:]\d)`, 'giu');
const whole = new RegExp(`^${number}$`, 'iu');

/** @returns every number of a text, in order */
export function numbersIn(text: string): FoundNumber[] {
  return [...text.matchAll(inText)].flatMap(({ 0: printed, index, groups }) => {
    const value = valueOf(groups);
    return value ? [{ ...value, start: index, end: index + printed.length }] : [];
  });
}

/** @returns what a typed number means, or null where it is none */
export function numberOf(typed: string): NumberValue | null {
  const groups = whole.exec(typed)?.groups;
  return groups ? valueOf(groups) : null;
}

export function isSameNumber(a: NumberValue, b: NumberValue): boolean {
  return (a.amount !== null && a.amount === b.amount) || (a.minutes !== null && a.minutes === b.minutes);
}

function valueOf(groups: Record<string, string | undefined> = {}): NumberValue | null {
  const { hours, colon, minutes, half, digits, scale, short, words, wordScale } = groups;
  if (hours && minutes) {
    const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
    return {
      minutes: hour < 24 ? hour * 60 + Number(minutes) : null,
      amount: colon === '.' && !half ? Number(`${hours}.${minutes}`) : null,
    };
  }
  if (digits) {
    const isGrouped = /^\d{1,3}([,. ]\d{3})+$/.test(digits);
    const plain = Number(isGrouped ? digits.replace(/[,. ]/g, '') : digits.replace(',', '.'));
    const time = (scale ?? short) ? null : /^([01]\d|2[0-3])([0-5]\d)$/.exec(digits);
    return { amount: plain * scaleOf(scale ?? short), minutes: time ? Number(time[1]) * 60 + Number(time[2]) : null };
  }
  if (!words) return null;
  const amount = amountOf(words.toLowerCase().split(/[ -](?:and )?/)) * scaleOf(wordScale);
  // "One" and "two" alone are words like others, and so is "hundred".
  return amount > 2 && !/^hundred$/i.test(words) ? { amount, minutes: null } : null;
}

function scaleOf(name: string | undefined): number {
  return scales.get(name?.toLowerCase() ?? '') ?? 1;
}

/** "three hundred and five" → 305 */
function amountOf(words: readonly string[]): number {
  return words.reduce((sum, each) => (each === 'hundred' ? Math.max(1, sum) * 100 : sum + (values.get(each) ?? 0)), 0);
}
