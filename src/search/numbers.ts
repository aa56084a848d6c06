/** Numbers as people write them: `600,000`, `600000`, `1m`, `US$1 billion`, `sixty`, `300th`, `2:57 pm`. */
import { fold } from './fold.ts';

/** A number in its place, with its value: an amount, or a time of day as `14:57`. */
export interface NumberAt {
  value: number | string;
  start: number;
  end: number;
}

const scales: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9 };
const small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const scale = '(k|thousand|mn|mio|million|m|bn|billion|b)';
const spelt = `(?:${[...small.slice(3), ...tens.slice(2), 'hundred', 'one(?= hundred| thousand| million| billion)', 'two(?= hundred| thousand| million| billion)'].join('|')})`;
const pattern = new RegExp(
  [
    '(?<![\\p{L}\\p{N}.,:])(?:',
    '(?<hour>[01]?\\d|2[0-3])[:.h](?<minute>[0-5]\\d)(?: ?(?<half>[ap])\\.?m\\.?)?',
    `|(?:us ?\\$|usd ?|\\$)?(?<digits>\\d{1,3}(?:[, ']\\d{3})+|\\d+(?:\\.\\d+)?)(?:st|nd|rd|th|[ -]?(?<by>${scale}))?(?: ?(?:us )?dollars?| ?usd)?`,
    `|(?<words>${spelt}(?:[ -]${spelt})*)(?:[ -](?<times>thousand|million|billion))?(?: (?:us )?dollars?)?`,
    ')(?![\\p{L}\\p{N}]|[.,:]\\d)',
  ].join(''),
  'gu',
);

/** Every number of a text, in order. */
export function numbersIn(text: string): NumberAt[] {
  return [...fold(text).matchAll(pattern)].map((match) => ({
    value: valueOf(match.groups as Record<string, string | undefined>),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function valueOf({ hour, minute, half, digits, by, words, times }: Record<string, string | undefined>): number | string {
  if (hour && minute) {
    const late = half === 'p' && Number(hour) < 12 ? 12 : half === 'a' && hour === '12' ? -12 : 0;
    return `${String(Number(hour) + late).padStart(2, '0')}:${minute}`;
  }
  if (digits) return Number(digits.replace(/[, ']/g, '')) * (by ? (scales[by] as number) : 1);
  const value = (words as string).split(/[ -]/).reduce((sum, word) => {
    if (word === 'hundred') return (sum || 1) * 100;
    return sum + (small.includes(word) ? small.indexOf(word) : tens.indexOf(word) * 10);
  }, 0);
  return value * (times ? (scales[times] as number) : 1);
}
