/** A list of all sections on the page of each would make a site grow with the square of its sections. So a list longer than this is cut. */
const limit = 40;
const around = 8;

/**
 * What a navigator shows: all entries of a short list, the entries around the current one of a long list.
 * @param current index of the current entry; without one (on the page that holds everything) all are shown
 */
export function nearby<T>(entries: readonly T[], current: number | undefined): readonly T[] {
  if (current === undefined || entries.length <= limit) return entries;
  return entries.slice(Math.max(0, current - around), current + around + 1);
}
