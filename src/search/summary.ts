/** What a search has found, in one sentence. Pure. */
import type { Hit } from './rank.ts';
import type { Outcome } from './search.ts';
import { voicesAt } from './voices-at.ts';

/** @returns how many statements, and who uses the words how often: "2 statements. Mori uses it twice, Weber once." */
export function summaryOf({ goto, hits, headings, terms }: Pick<Outcome, 'goto' | 'hits' | 'headings' | 'terms'>): string {
  const isWhole = ({ without }: Hit): boolean => without.length === 0;
  const counts = [
    counted(goto.length, 'reference'),
    counted(hits.filter(isWhole).length, 'statement'),
    counted(hits.filter((hit) => !isWhole(hit)).length, 'partial match', 'partial matches'),
    counted(headings.length, 'heading'),
  ].filter(Boolean);
  return `${counts.join(', ')}.${usesOf(hits, terms)}`;
}

function usesOf(hits: readonly Hit[], terms: number): string {
  const uses = new Map<string, number>();
  for (const { passage, ranges } of hits)
    for (const range of ranges) for (const { label } of voicesAt(passage, [range])) uses.set(label, (uses.get(label) ?? 0) + 1);
  const [first, ...others] = [...uses].map(([label, count]) => ({ label, times: timesOf(count) }));
  if (!first) return '';
  const rest = others.map(({ label, times }) => `, ${label} ${times}`);
  return ` ${capital(first.label)} uses ${terms > 1 ? 'them' : 'it'} ${first.times}${rest.join('')}.`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return count > 0 ? `${count} ${count === 1 ? one : many}` : '';
}

function timesOf(count: number): string {
  return ['', 'once', 'twice'][count] ?? `${count} times`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
