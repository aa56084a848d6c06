/** A clock time as minutes since midnight: `12:06` → 726. */
export function minutes(time: string): number {
  const [hours, rest] = time.split(':').map(Number) as [number, number];
  return hours * 60 + rest;
}
