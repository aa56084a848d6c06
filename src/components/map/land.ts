/** Coastlines of the world from public-domain data, with as much detail as a drawing needs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/land-50m.json'), 'utf8')) as Topology<{
  land: GeometryCollection;
}>;
const weighted = presimplify(world, sphericalTriangleArea);

/**
 * Land only: no borders, no states.
 * @param scale of the projection, in units per radian: detail smaller than about one unit is left out
 */
export function landAt(scale: number): GeoJSON.FeatureCollection {
  const simple = simplify(weighted, 0.6 / scale ** 2);
  return feature(simple, simple.objects.land);
}

/** Points on the lines of a drawn path (absolute `M` and `L` only), no farther apart than `step`. */
export function pointsOn(path: string, step: number): [number, number][] {
  return path.split('M').flatMap((line) => {
    const corners = [...line.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)]);
    return corners.flatMap(([x, y], i): [number, number][] => {
      const [toX, toY] = corners[i + 1] ?? [x, y];
      const parts = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / step));
      return Array.from({ length: parts }, (_, part) => [x + ((toX - x) * part) / parts, y + ((toY - y) * part) / parts]);
    });
  });
}
