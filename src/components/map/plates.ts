/** Divides places among plates, projects them, and finds what lies too close together for one point each. Pure. */
import type { GeoProjection } from 'd3-geo';
import { geoAzimuthalEqualArea, geoCentroid, geoConicEqualArea, geoDistance } from 'd3-geo';

/** A place on the map, in degrees. */
export interface Spot {
  id: string;
  lon: number;
  lat: number;
  kind: 'point' | 'region';
}

/** Places drawn together, on land or, close up, as an inset. */
export interface Plate {
  projection: GeoProjection;
  width: number;
  height: number;
  spots: Spot[];
}

export const plateWidth = 340;
const margin = { x: 70, y: 34 };
const heights = { least: 200, most: 360 };
/** Beyond this distance from the middle of all places (degrees) a map of the rest would shrink to nothing. */
const farthest = 75;
/** Points nearer than this on a plate (units) share one sign and are shown apart in an inset. */
const tooClose = 12;

const toDegrees = 180 / Math.PI;

/** Places far from all others, which are named beside the map. */
export function outliers(spots: readonly Spot[]): Spot[] {
  const middle = middleOf(spots);
  return spots.filter(({ lon, lat }) => geoDistance(middle, [lon, lat]) * toDegrees > farthest);
}

/** Two plates, cut where no place lies for the longest stretch from west to east; one for a few places. */
export function platesOf(spots: readonly Spot[]): Plate[] {
  const [middle] = middleOf(spots);
  const east = (lon: number): number => ((lon - middle + 540) % 360) - 180;
  const sorted = [...spots].sort((a, b) => east(a.lon) - east(b.lon));
  if (sorted.length < 8) return sorted.length ? [plateOf(sorted)] : [];
  const gaps = sorted.map(({ lon }, i) => (i < 3 || i > sorted.length - 3 ? 0 : east(lon) - east(sorted[i - 1]!.lon)));
  const cut = gaps.indexOf(Math.max(...gaps));
  return [plateOf(sorted.slice(0, cut)), plateOf(sorted.slice(cut))];
}

/** Points that would lie on one another on a plate: groups of two and more. */
export function clustersOf({ projection, spots }: Plate): Spot[][] {
  const groups: Spot[][] = [];
  for (const spot of spots.filter(({ kind }) => kind === 'point')) {
    const near = groups.find((group) => group.some((other) => apart(projection, spot, other) < tooClose));
    if (near) near.push(spot);
    else groups.push([spot]);
  }
  return groups.filter((group) => group.length > 1);
}

/** The points of a cluster, close up. */
export function insetOf(spots: readonly Spot[]): Plate {
  const height = 190;
  const [lon, lat] = middleOf(spots);
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .fitExtent(
      [
        [110, 50],
        [plateWidth - 110, height - 50],
      ],
      points(spots),
    );
  return { projection, width: plateWidth, height, spots: [...spots] };
}

/** A round length for a bar of scale, in kilometres, and its length on the drawing. */
export function scaleBar(projection: GeoProjection, most: number): { km: number; length: number } {
  const perKm = projection.scale() / 6371;
  const power = 10 ** Math.floor(Math.log10(most / perKm));
  const km = [5, 2, 1].map((factor) => factor * power).find((length) => length * perKm <= most) ?? power;
  return { km, length: km * perKm };
}

/** A conic projection whose parallels suit the latitudes of its places. */
function plateOf(spots: Spot[]): Plate {
  const [lon] = middleOf(spots);
  const lats = spots.map(({ lat }) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const sixth = (north - south) / 6;
  const parallels: [number, number] = north - south < 1 ? [south - 1, north + 1] : [south + sixth, north - sixth];
  const projection = geoConicEqualArea().parallels(parallels).rotate([-lon, 0]);
  projection.fitExtent(
    [
      [margin.x, 0],
      [plateWidth - margin.x, 1e4],
    ],
    points(spots),
  );
  const ys = spots.map((spot) => projection([spot.lon, spot.lat])![1]);
  const height = Math.round(Math.min(heights.most, Math.max(heights.least, Math.max(...ys) - Math.min(...ys) + 2 * margin.y)));
  projection.fitExtent(
    [
      [margin.x, margin.y],
      [plateWidth - margin.x, height - margin.y],
    ],
    points(spots),
  );
  projection.clipExtent([
    [0, 0],
    [plateWidth, height],
  ]);
  return { projection, width: plateWidth, height, spots };
}

function apart(projection: GeoProjection, a: Spot, b: Spot): number {
  const [p, q] = [projection([a.lon, a.lat])!, projection([b.lon, b.lat])!];
  return Math.hypot(p[0] - q[0], p[1] - q[1]);
}

function points(spots: readonly Spot[]): GeoJSON.MultiPoint {
  return { type: 'MultiPoint', coordinates: spots.map(({ lon, lat }) => [lon, lat]) };
}

function middleOf(spots: readonly Spot[]): [number, number] {
  return spots.length ? geoCentroid(points(spots)) : [0, 0];
}
