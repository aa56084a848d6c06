/** Places names on a map so that none covers another name or a point, or crosses the edge. Pure. */

/** A rectangle in the units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A name to be placed: beside its point, or over its region. */
export interface Label {
  id: string;
  x: number;
  y: number;
  kind: 'point' | 'region';
  width: number;
  height: number;
}

/** Where a name stands: its box, and the side from which its lines are set. */
export interface Placed {
  id: string;
  box: Box;
  anchor: 'start' | 'middle' | 'end';
}

/** Half the size of a point's sign, with air. */
const pointReach = 5;

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A possible place for a name. `against` is its cost: distance from its place, or a less usual side. */
interface Candidate extends Placed {
  against: number;
}

/** What the signs of points cover. */
export function dotsOf(labels: readonly Pick<Label, 'x' | 'y' | 'kind'>[]): Box[] {
  return labels
    .filter(({ kind }) => kind === 'point')
    .map(({ x, y }) => ({ x: x - pointReach, y: y - pointReach, width: 2 * pointReach, height: 2 * pointReach }));
}

/**
 * A line from a region to its name, where the name had to move away.
 * @param others boxes the line must not cross; a point's sign on the region itself cannot be avoided
 * @returns its two ends as x, y, x, y; null where the name lies on its region or the line would cross something
 */
export function leaderOf(
  { box }: Placed,
  { x, y }: { x: number; y: number },
  others: readonly Box[],
): [number, number, number, number] | null {
  const away = 5;
  const toX = Math.min(Math.max(x, box.x), box.x + box.width);
  const toY = Math.min(Math.max(y, box.y), box.y + box.height);
  if (Math.hypot(toX - x, toY - y) < away) return null;
  const along = Array.from({ length: 21 }, (_, i) => ({ x: x + ((toX - x) * i) / 20, y: y + ((toY - y) * i) / 20, width: 0, height: 0 }));
  const avoided = others.filter((other) => !overlap(other, { x, y, width: 0, height: 0 }) || other.width > 2 * pointReach);
  return along.some((point) => avoided.some((other) => overlap(point, other))) ? null : [x, y, toX, toY];
}

/**
 * Points have few places for their names and choose first; then regions, the largest name before the others.
 * Among free places the one wins that covers least coast and lies nearest.
 * @param coast places on the coast, which a name should not cover: it would hide an island
 * @returns the names that found a place, in the order given
 */
export function placeLabels(labels: readonly Label[], frame: Box, coast: readonly (readonly [number, number])[] = []): Placed[] {
  const dots = dotsOf(labels);
  const placed: Placed[] = [];
  const isFree = ({ box }: Placed): boolean =>
    inside(box, frame) && ![...dots, ...placed.map((each) => each.box)].some((other) => overlap(box, other));
  const cost = ({ box, against }: Candidate): number =>
    against + coast.filter(([x, y]) => overlap(box, { x, y, width: 0, height: 0 })).length * 0.75;
  const regions = labels.filter(({ kind }) => kind === 'region').sort((a, b) => b.width * b.height - a.width * a.height);
  for (const label of [...labels.filter(({ kind }) => kind === 'point'), ...regions]) {
    const free = (label.kind === 'point' ? besides(label) : around(label)).filter(isFree).map((each) => ({ each, cost: cost(each) }));
    const [first] = free;
    if (!first) continue;
    const { id, box, anchor } = free.reduce((a, b) => (b.cost < a.cost ? b : a), first).each;
    placed.push({ id, box, anchor });
  }
  return labels.flatMap(({ id }) => placed.filter((each) => each.id === id));
}

function inside(box: Box, frame: Box): boolean {
  return box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
}

/** Right, left, above, below, and the corners. */
function besides({ id, x, y, width, height }: Label): Candidate[] {
  const away = pointReach + 1;
  const at = (anchor: Placed['anchor'], left: number, top: number): Placed => ({ id, anchor, box: { x: left, y: top, width, height } });
  const middle = y - height / 2;
  return [
    at('start', x + away, middle),
    at('end', x - away - width, middle),
    at('middle', x - width / 2, y - away - height),
    at('middle', x - width / 2, y + away),
    at('start', x + away - 2, y - away - height + 2),
    at('start', x + away - 2, y + away - 2),
    at('end', x - away - width + 2, y - away - height + 2),
    at('end', x - away - width + 2, y + away - 2),
  ].map((each, i) => ({ ...each, against: 4 * i }));
}

/** Over the place itself, then in ever wider rounds. */
function around({ id, x, y, width, height }: Label): Candidate[] {
  const rounds = Array.from({ length: 14 }, (_, round) => round * 6);
  const directions = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);
  return rounds.flatMap((distance) =>
    (distance === 0 ? [0] : directions).map((angle): Candidate => ({
      id,
      against: distance,
      anchor: 'middle',
      // Names are broad and low: a step sideways is longer than one up or down.
      box: { x: x + 1.6 * distance * Math.sin(angle) - width / 2, y: y - distance * Math.cos(angle) - height / 2, width, height },
    })),
  );
}
