/** What the groups of the register are called. */
import type { Group } from '../../edition/schemas/register-schema.ts';

export const groupNames: Record<Group, string> = {
  persons: 'Persons',
  places: 'Places',
  organisations: 'Organisations',
  agreements: 'Agreements',
  events: 'Events',
  projects: 'Projects',
  vessels: 'Vessels',
  terms: 'Terms',
  quantities: 'Quantities',
  dates: 'Dates and times',
};
