import { geoGraticule, geoPath } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import type { Label } from '../../src/components/map/labels.ts';
import { dotsOf, leaderOf, overlap, placeLabels } from '../../src/components/map/labels.ts';
import { landAt, pointsOn } from '../../src/components/map/land.ts';
import { clustersOf, insetOf, mapSentence, outliers, platesOf, plateWidth, scaleBar, type Spot } from '../../src/components/map/plates.ts';
import { loadEdition } from '../../src/edition/load.ts';

const frame = { x: 0, y: 0, width: 300, height: 200 };
const label = (id: string, x: number, y: number, kind: Label['kind'] = 'point'): Label => ({ id, x, y, kind, width: 60, height: 14 });

describe('labels', () => {
  const apart = (labels: Label[]): void => {
    const placed = placeLabels(labels, frame);
    placed.forEach(({ box }, i) =>
      [...placed.slice(i + 1).map((other) => other.box), ...dotsOf(labels)].forEach((other) => expect(overlap(box, other)).toBe(false)),
    );
    for (const { box } of placed) expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 300 && box.y + box.height <= 200).toBe(true);
  };

  it('lie on no other, on no point, and within the frame', () => {
    const crowd = Array.from({ length: 14 }, (_, i) =>
      label(`l${i}`, 20 + ((i * 67) % 260), 20 + ((i * 41) % 160), i % 3 ? 'point' : 'region'),
    );
    expect(placeLabels(crowd, frame).length).toBeGreaterThan(10);
    apart(crowd);
  });

  it('stand to the right of a point, or to the left where the edge is near', () => {
    expect(placeLabels([label('a', 50, 50)], frame)[0]).toMatchObject({ anchor: 'start' });
    expect(placeLabels([label('a', 290, 50)], frame)[0]).toMatchObject({ anchor: 'end' });
  });

  it('stand on their region, or aside where a coast would be covered', () => {
    expect(placeLabels([label('r', 150, 100, 'region')], frame)[0]!.box).toMatchObject({ x: 120, y: 93 });
    const island = Array.from({ length: 60 }, (_, i): [number, number] => [145 + (i % 10), 97 + Math.floor(i / 10)]);
    const [{ box } = { box: frame }] = placeLabels([label('r', 150, 100, 'region')], frame, island);
    expect(island.some(([x, y]) => overlap(box, { x, y, width: 0, height: 0 }))).toBe(false);
  });

  it('are left out, not put on others, where there is no room', () => {
    expect(placeLabels([label('a', 30, 10), label('b', 30, 12)], { x: 0, y: 0, width: 110, height: 20 }).map(({ id }) => id)).toEqual([
      'a',
    ]);
  });

  it('are joined to a region they had to leave, but not across others', () => {
    const placed = { id: 'r', anchor: 'middle' as const, box: { x: 100, y: 20, width: 60, height: 14 } };
    expect(leaderOf(placed, { x: 120, y: 80 }, [])).toEqual([120, 80, 120, 34]);
    expect(leaderOf(placed, { x: 120, y: 25 }, [])).toBeNull();
    expect(leaderOf(placed, { x: 120, y: 80 }, [{ x: 100, y: 50, width: 60, height: 14 }])).toBeNull();
  });
});

describe('plates', () => {
  const spot = (id: string, lon: number, lat: number, kind: Spot['kind'] = 'point'): Spot => ({ id, lon, lat, kind });
  const west = [0, 4, 8, 12].map((lon) => spot(`w${lon}`, lon, 45 + (lon % 5)));
  const east = [90, 94, 98, 102].map((lon) => spot(`e${lon}`, lon, 40 + (lon % 7)));

  it('part where no place lies for the longest stretch', () => {
    const plates = platesOf([...east, ...west]);
    expect(plates.map(({ spots }) => spots.map(({ id }) => id[0]).join(''))).toEqual(['wwww', 'eeee']);
  });

  it('are one for a few places, and none for none', () => {
    expect(platesOf(west)).toHaveLength(1);
    expect(platesOf([])).toEqual([]);
  });

  it('show one place alone, or several in one spot, in the middle of some coast', () => {
    for (const spots of [[spot('a', 11.2, 55.5)], [spot('a', 11.2, 55.5), spot('b', 11.2, 55.5)]]) {
      const [plate] = platesOf(spots);
      const [x, y] = plate!.projection([11.2, 55.5])!;
      expect([x, y]).toEqual([plateWidth / 2, plate!.height / 2].map((at) => expect.closeTo(at, 6)));
      expect(geoPath(plate!.projection).digits(0)(landAt(plate!.projection.scale()))).toMatch(/^M/);
      expect(geoPath(plate!.projection)(geoGraticule().step([10, 10]).precision(6)())).toMatch(/^M/);
    }
    const { projection } = insetOf([spot('a', 11.2, 55.5), spot('b', 11.2, 55.5)]);
    expect(projection([11.2, 55.5])).toEqual([expect.closeTo(plateWidth / 2, 6), expect.closeTo(95, 6)]);
  });

  it('are spoken of as what they are: none, one, several', () => {
    expect(mapSentence([])).toBe('None of the places the outline names can be put on a map.');
    expect(mapSentence(west.slice(0, 1))).toContain('one can be put on a map');
    expect(mapSentence(west)).toMatch(/^The places the outline names\./);
  });

  it('have every place within the frame', () => {
    for (const { projection, spots, width, height } of platesOf([...west, ...east]))
      for (const { lon, lat } of spots) {
        const [x, y] = projection([lon, lat])!;
        expect(x > 0 && y > 0 && x < width && y < height).toBe(true);
      }
  });

  it('leave out what lies on the other side of the world', () => {
    expect(outliers([...west, spot('far', -150, -20)]).map(({ id }) => id)).toEqual(['far']);
    expect(outliers(west)).toEqual([]);
  });

  it('have points together in a cluster that would lie on one another, regions never', () => {
    const [plate] = platesOf([...west.slice(1), spot('a', 0, 45), spot('b', 0.01, 45.01), spot('r', 0, 45, 'region')]);
    expect(clustersOf(plate!).map((group) => group.map(({ id }) => id).sort())).toEqual([['a', 'b']]);
  });

  it('show a cluster close up with a bar of scale of a round length', () => {
    const { projection } = insetOf([spot('a', 37.6, 55.7), spot('b', 37.7, 55.76)]);
    const { km, length } = scaleBar(projection, 90);
    expect([1, 2, 5, 10]).toContain(km);
    expect(length).toBeLessThanOrEqual(90);
    expect(length).toBeCloseTo((km / 6371) * projection.scale());
  });

  it('name every place of this edition that is drawn', () => {
    const spots = loadEdition('content').names.flatMap(({ id, map }) => (map ? [{ id, lon: map.lon, lat: map.lat, kind: map.kind }] : []));
    const far = outliers(spots);
    const drawn = platesOf(spots.filter((each) => !far.includes(each))).flatMap((plate) => plate.spots);
    expect([...drawn, ...far].map(({ id }) => id).sort()).toEqual(spots.map(({ id }) => id).sort());
    expect(far.length).toBeLessThan(3);
  });
});

describe('land', () => {
  it('is land alone, in a size fit for a page', () => {
    const [plate] = platesOf([0, 10, 20, 30, 40, 50, 60].map((lon) => ({ id: `${lon}`, lon, lat: 50, kind: 'point' as const })));
    const land = landAt(plate!.projection.scale());
    expect(land.features.every(({ geometry }) => geometry.type.endsWith('Polygon'))).toBe(true);
    const path = geoPath(plate!.projection).digits(0)(land)!;
    expect(path.length).toBeGreaterThan(1000);
    expect(path.length).toBeLessThan(12_000);
    for (const [x] of pointsOn(path, 3)) expect(x >= 0 && x <= plateWidth).toBe(true);
  });

  it('is sampled along its lines', () => {
    expect(pointsOn('M0,0L6,0M10,10L10,10', 3)).toEqual([
      [0, 0],
      [3, 0],
      [6, 0],
      [10, 10],
      [10, 10],
    ]);
  });
});
