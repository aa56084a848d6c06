/** Knowledge comes in buckets, so that a query fetches only what it may need. */

/**
 * @param key of a name (`nameKey`), or an id
 * @param count of buckets; other scripts than Latin have one of their own besides
 */
export function bucketOf(key: string, count: number): number {
  const [first] = key.split(' ') as [string];
  return /[^\0-ɏ]/.test(first) ? count : [...first].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % count;
}
