/** What the page of the map shows: plates of land, close-ups of what lies too near together, and what stands beside them. Pure. */
import type { Entry } from '../../edition/register.ts';
import { clustersOf, insetOf, outliers, platesOf, type Plate, type Spot } from './plates.ts';

export interface PlacesMap {
  /** Every place that has coordinates. */
  spots: Spot[];
  /** Each with the places it shows: one sign stands for a cluster. */
  plates: Plate[];
  closeUps: { plate: Plate; headword: string }[];
  /** Names on the map, by id of the place. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Words beside the map on places that a name alone would not describe. */
  captions: { printed: readonly string[]; words: string }[];
  /** Headwords of places that are too far away to be drawn. */
  outside: string[];
}

/** @param places of the register, whether or not they have coordinates */
export function placesMap(places: readonly Entry[]): PlacesMap {
  const spots = places.flatMap(({ id, map }): Spot[] => (map ? [{ id, lon: map.lon, lat: map.lat, kind: map.kind }] : []));
  const far = outliers(spots);
  const plates = platesOf(spots.filter((spot) => !far.includes(spot)));
  const clusters = plates.flatMap(clustersOf);
  const entries = new Map(places.map((entry) => [entry.id, entry]));
  const names = new Map(places.map((entry) => [entry.id, namesOnMap(entry)]));
  const headword = ({ id }: Spot): string => entries.get(id)?.headword ?? '';
  const shown = new Map(clusters.map((cluster) => [cluster, signOf(cluster, names)]));
  const hidden = clusters.flatMap((cluster) => cluster.filter((spot) => spot !== shown.get(cluster)));
  return {
    spots,
    plates: plates.map((plate) => ({ ...plate, spots: plate.spots.filter((spot) => !hidden.includes(spot)) })),
    closeUps: [...shown].map(([cluster, sign]) => ({ plate: insetOf(cluster), headword: sign ? headword(sign) : '' })),
    names,
    captions: places.flatMap(({ map, printed }) => (map?.caption ? [{ printed, words: map.caption.replace(/\.$/, '') }] : [])),
    outside: far.map(headword),
  };
}

/** A place that needs a caption is labelled in the source's words, not in a headword of ours. */
function namesOnMap({ headword, map, printed }: Entry): readonly string[] {
  return map?.caption ? printed.map((form) => `“${form}”`) : [headword];
}

/** The place of a cluster with the shortest name: the name of a town is shorter than that of a house in it. */
function signOf(cluster: readonly Spot[], names: ReadonlyMap<string, readonly string[]>): Spot | undefined {
  const length = ({ id }: Spot): number => names.get(id)?.[0]?.length ?? Infinity;
  return [...cluster].sort((a, b) => length(a) - length(b))[0];
}
