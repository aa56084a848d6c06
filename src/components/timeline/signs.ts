/** What the signs of the timeline mean. */
import type { Event } from './history.ts';

export const relations: Record<Event['relation'], { name: string; what: string }> = {
  mentioned: { name: 'Mentioned', what: 'mentioned in the outline' },
  background: { name: 'Background', what: 'background: not mentioned, but referred to indirectly' },
  outcome: { name: 'Outcome', what: 'outcome: what followed' },
};

export const dateSources: Record<Event['dateSource'], string> = {
  printed: 'printed in the outline',
  derived: 'derived from what the outline prints',
  ours: 'supplied by this edition',
};
