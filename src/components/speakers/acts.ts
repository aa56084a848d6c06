/** What the acts of `exchange.json` are called. */
import type { Act } from '../../edition/edition.ts';

export const actNames: Record<Act['act'], string> = {
  asks: 'asked for',
  offers: 'offered',
  thanks: 'thanked for',
  agrees: 'agreed to',
};
