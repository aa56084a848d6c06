/** The meeting's clock to scale. Pure. */
import { scaleLinear } from 'd3-scale';
import { minutesOf } from '../../edition/date.ts';

/** @returns places of the parts on a line of `width`, and ticks at full and half hours */
export function clockOf(
  parts: readonly { start: string; end: string }[],
  width: number,
): { parts: { from: number; to: number }[]; ticks: { x: number; label: string }[] } {
  const first = minutesOf(parts[0]!.start);
  const last = minutesOf(parts.at(-1)!.end);
  const scale = scaleLinear().domain([first, last]).range([0, width]);
  const half = 30;
  const ticks = Array.from({ length: Math.floor(last / half) + 1 }, (_, i) => i * half).filter((time) => time >= first && time <= last);
  return {
    parts: parts.map(({ start, end }) => ({ from: scale(minutesOf(start)), to: scale(minutesOf(end)) })),
    ticks: ticks.map((time) => ({ x: scale(time), label: `${Math.floor(time / 60)}:${`${time % 60}`.padStart(2, '0')}` })),
  };
}
