/** Positions in the city: how far apart they are, and where they stand on our own map. */
import type { activities } from '@entame/sdk';

export type Position = activities.components['schemas']['ActivityPosition'];
export type CityMapData = activities.components['schemas']['CityMap'];

const earthRadiusMetres = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies, in metres. */
export function computeDistance(from: Position, to: Position): number {
  const [a, b] = [radians(from.latitude), radians(to.latitude)];
  const haversine =
    Math.sin((b - a) / 2) ** 2 +
    Math.cos(a) * Math.cos(b) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

export interface Projection {
  width: number;
  height: number;
  toPoint(position: Position): { x: number; y: number };
  isInside(position: Position): boolean;
}

/** Draws what the outline spans into a picture of this width; north is up, and a kilometre is as long both ways. */
export function createProjection(outline: readonly Position[], width: number, margin: number): Projection {
  const latitudes = outline.map(({ latitude }) => latitude);
  const longitudes = outline.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const squeeze = Math.cos(radians((south + north) / 2));
  const scale = (width - 2 * margin) / ((east - west) * squeeze);
  const height = Math.ceil((north - south) * scale + 2 * margin);
  return {
    width,
    height,
    toPoint: ({ latitude, longitude }) => ({
      x: margin + (longitude - west) * squeeze * scale,
      y: margin + (north - latitude) * scale,
    }),
    isInside: ({ latitude, longitude }) =>
      latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  };
}

export interface Point {
  x: number;
  y: number;
}

/**
 * Moves marks that would hide each other apart, each a little, so that every number can be read. They stay in their
 * order and near their places.
 */
export function spreadMarks(points: readonly Point[], apart: number): Point[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < spreadRounds; round++)
    for (const [index, one] of moved.entries())
      for (const other of moved.slice(index + 1)) pushApart(one, other, apart);
  return moved;
}

const spreadRounds = 40;

function pushApart(one: Point, other: Point, apart: number): void {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= apart) return;
  const push = (apart - distance) / 2;
  // Two at the same place go left and right.
  const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
  one.x -= ux * push;
  one.y -= uy * push;
  other.x += ux * push;
  other.y += uy * push;
}
