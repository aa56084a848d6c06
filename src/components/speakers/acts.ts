/** What the acts of `exchange.json` are called. */
import type { Act } from '../../edition/edition.ts';

/** In the order in which they are shown: beside the words of a speaker, and in the rule. */
export const actNames: Record<Act['act'], { name: string; what: string }> = {
  asks: {
    name: 'asked for, or called necessary',
    what: 'what a speaker is reported as requesting, hoping for, expecting, or calling necessary or important, whoever is to do it',
  },
  offers: { name: 'offered, or intended', what: 'what a speaker is reported as ready, willing, resolved, seeking or intending to do' },
  thanks: { name: 'thanked for', what: 'what a speaker is reported as grateful for' },
  agrees: { name: 'agreed to, or welcomed', what: 'what a speaker is reported as agreeing to, welcoming or finding good' },
};
