/** How people type the numbers that a text prints: `1200` for `1,200`, `3m` for `3 million`, `90` for `ninety`, `9:15 pm` for `21:15`. */
import { nameKey } from './fold.ts';

const small =
  '0 1 2 three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = '0 10 twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: readonly (readonly [number, readonly string[]])[] = [
  [1e3, ['thousand', 'k']],
  [1e6, ['million', 'm', 'mn']],
  [1e9, ['billion', 'bn', 'b']],
];
const printed = new RegExp(
  `(?<![\\p{L}\\p{N}.,:])(?:(?<time>\\d{1,2}:\\d{2})|(?<money>[A-Z]*\\$)?(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?:(?<ordinal>st|nd|rd|th)|[ -](?<scale>thousand|million|billion))?|(?<words>${[...small.slice(3), ...tens.slice(2)].join('|')}))(?![\\p{L}\\p{N}]|[.,:]\\d)`,
  'giu',
);

/** The numbers of a text as printed, each with the keys (`nameKey`) under which it may be typed. */
export function numbersIn(text: string): { printed: string; keys: string[] }[] {
  return [...text.matchAll(printed)].map(({ 0: words, groups }) => ({
    printed: words,
    keys: [...new Set(typings(groups as Record<string, string | undefined>).map(nameKey))],
  }));
}

function typings({ time, money, digits, ordinal, scale, words }: Record<string, string | undefined>): string[] {
  if (time) return clock(time);
  if (words)
    return [
      words,
      String(small.indexOf(words.toLowerCase()) >= 0 ? small.indexOf(words.toLowerCase()) : tens.indexOf(words.toLowerCase()) * 10),
    ];
  const value = Number((digits as string).replaceAll(',', '')) * (scales.find(([, names]) => names[0] === scale)?.[0] ?? 1);
  // A number printed without a comma and a scale is typed as it stands: a year, a day.
  if (!scale && !digits?.includes(',') && !money) return ordinal ? [`${digits}${ordinal}`, String(value)] : [];
  const amounts = [String(value), value.toLocaleString('en'), ...scales.flatMap(([size, names]) => scaled(value, size, names))];
  return money ? amounts.flatMap((amount) => [amount, `${amount} dollars`, `${amount} us dollars`]) : amounts;
}

/** `9000` → `9 thousand`, `9k`, `nine thousand`. */
function scaled(value: number, size: number, names: readonly string[]): string[] {
  const times = value / size;
  if (times < 0.1 || times >= 1000 || !Number.isInteger(times * 10)) return [];
  const word = times === 1 ? 'one' : times === 2 ? 'two' : (small[times] ?? (times % 10 === 0 ? tens[times / 10] : undefined));
  return [...names.flatMap((name) => [`${times} ${name}`, `${times}${name}`]), ...(word ? [`${word} ${names[0]}`] : [])];
}

function clock(time: string): string[] {
  const [hours, minutes] = time.split(':') as [string, string];
  const half = `${Number(hours) % 12 || 12} ${minutes}`;
  const suffix = Number(hours) < 12 ? 'am' : 'pm';
  return [time, hours + minutes, `${half} ${suffix}`, `${half}${suffix}`];
}
