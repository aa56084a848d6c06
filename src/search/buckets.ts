/** Knowledge comes in buckets, so that a query fetches only what it may need. Names in other scripts than Latin have one of their own. */

const isLatin = (key: string): boolean => !/[Ͱ-῿⺀-\uffff]/.test(key);

/**
 * @param key of a name (`nameKey`), or an id
 * @param count of buckets, besides the last
 */
export function bucketOf(key: string, count: number): number {
  const [first] = key.split(' ') as [string];
  return isLatin(first) ? [...first].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % count, 0) : count;
}
