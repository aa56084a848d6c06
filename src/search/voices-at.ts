/** Whose words stand where. Pure. */
import type { Passage, Range, Voice } from './search-data.ts';
import { narration } from './search-data.ts';

/** @returns the voices that fill these places, each speaker once; narration where nobody else speaks */
export function voicesAt({ voices }: Passage, places: readonly Range[]): Voice[] {
  const there = voices.filter(({ start, end }) => places.some((place) => place.start < end && start < place.end));
  const each = [...new Map(there.map((voice) => [voice.speaker, voice])).values()];
  return each.length > 1 ? each.filter(({ speaker }) => speaker !== narration) : each;
}
