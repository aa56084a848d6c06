/** A clock time as minutes since midnight: `10:30` → 630. */
export function minutes(time: string): number {
  const [hours, rest] = time.split(':').map(Number) as [number, number];
  return hours * 60 + rest;
}
