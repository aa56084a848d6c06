/** Divides places among plates, projects them, and finds places that lie too close together to have a point each. Pure. */
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
/** Largest scales, in units per radian: a plate shows some 1,500 km of coast, an inset a town, however few places there are. */
const closest = { plate: 1500, inset: 2e5 };

const toDegrees = 180 / Math.PI;

/** The sentence above the map, which may have few places or none. */
export function mapSentence(spots: readonly Spot[]): string {
  if (spots.length === 0) return 'None of the places the outline names can be put on a map.';
  const whatItShows = 'The map shows land and points: no borders, no states. A name in italics belongs to a region and marks no point.';
  return spots.length === 1
    ? `Of the places the outline names, one can be put on a map. ${whatItShows}`
    : `The places the outline names. ${whatItShows}`;
}

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
  const gaps = sorted.map(({ lon }, i) => {
    const before = sorted[i - 1];
    return !before || i < 3 || i > sorted.length - 3 ? 0 : east(lon) - east(before.lon);
  });
  const cut = gaps.indexOf(Math.max(...gaps));
  return [plateOf(sorted.slice(0, cut)), plateOf(sorted.slice(cut))];
}

/** Groups of two or more points that would lie on one another on a plate. */
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
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]);
  fit(projection, 110, 50, height, spots, closest.inset);
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
  fit(projection, margin.x, 0, 1e4, spots, closest.plate);
  const ys = spots.map((spot) => pointOf(projection, spot).y);
  const height = Math.round(Math.min(heights.most, Math.max(heights.least, Math.max(...ys) - Math.min(...ys) + 2 * margin.y)));
  fit(projection, margin.x, margin.y, height, spots, closest.plate);
  projection.clipExtent([
    [0, 0],
    [plateWidth, height],
  ]);
  return { projection, width: plateWidth, height, spots };
}

/** Fills the frame with the places, but never closer up than `most`: one place alone would be drawn infinitely large. */
function fit(projection: GeoProjection, marginX: number, marginY: number, height: number, spots: readonly Spot[], most: number): void {
  projection.fitExtent(
    [
      [marginX, marginY],
      [plateWidth - marginX, height - marginY],
    ],
    points(spots),
  );
  // For a single point d3 finds NaN, which is not `<=` either: it is treated as too large.
  if (projection.scale() <= most) return;
  projection.scale(most).translate([0, 0]);
  const ends = spots.map((spot) => pointOf(projection, spot));
  const middle = (axis: 'x' | 'y'): number => (Math.min(...ends.map((end) => end[axis])) + Math.max(...ends.map((end) => end[axis]))) / 2;
  projection.translate([plateWidth / 2 - middle('x'), height / 2 - middle('y')]);
}

/**
 * Where a place lies on the drawing.
 * @throws where the projection has no such point; only composite projections, which are not used here, lack any
 */
export function pointOf(projection: GeoProjection, { lon, lat }: Pick<Spot, 'lon' | 'lat'>): { x: number; y: number } {
  const point = projection([lon, lat]);
  if (!point) throw new Error(`Map: the projection has no point for latitude ${lat}, longitude ${lon}`);
  return { x: point[0], y: point[1] };
}

function apart(projection: GeoProjection, a: Spot, b: Spot): number {
  const [p, q] = [pointOf(projection, a), pointOf(projection, b)];
  return Math.hypot(p.x - q.x, p.y - q.y);
}

function points(spots: readonly Spot[]): GeoJSON.MultiPoint {
  return { type: 'MultiPoint', coordinates: spots.map(({ lon, lat }) => [lon, lat]) };
}

function middleOf(spots: readonly Spot[]): [number, number] {
  return spots.length ? geoCentroid(points(spots)) : [0, 0];
}
