import { describe, expect, it } from 'vitest';
import { computeDistance, createProjection, spreadMarks } from './positions.ts';

const nakama = { latitude: 33.8283, longitude: 130.7093 };
const toritani = { latitude: 33.823, longitude: 130.7269 };

describe('distance', () => {
  it('of Nakama Station and Toritani Station is about 1.7 km, both ways', () => {
    expect(computeDistance(nakama, toritani)).toBeGreaterThan(1_700);
    expect(computeDistance(nakama, toritani)).toBeLessThan(1_760);
    expect(computeDistance(toritani, nakama)).toBeCloseTo(computeDistance(nakama, toritani), 6);
  });
  it('of a place to itself is nothing', () => {
    expect(computeDistance(nakama, nakama)).toBe(0);
  });
});

describe('the map', () => {
  const outline = [
    { latitude: 33.8, longitude: 130.7 },
    { latitude: 33.84, longitude: 130.74 },
  ];
  const map = createProjection(outline, 360, 20);

  it('has the outline inside its margins, north up and west left', () => {
    const [southWest, northEast] = outline.map(map.toPoint);
    expect(southWest?.x).toBeCloseTo(20);
    expect(southWest?.y).toBeGreaterThan(map.height - 22);
    expect(northEast?.x).toBeCloseTo(340);
    expect(northEast?.y).toBeCloseTo(20);
  });
  it('shows equal distances equally long in both directions', () => {
    const centre = { latitude: 33.82, longitude: 130.72 };
    const north = { latitude: 33.821, longitude: 130.72 };
    const metres = computeDistance(centre, north);
    const east = { latitude: 33.82, longitude: 130.72 + 0.001 / Math.cos((33.82 * Math.PI) / 180) };
    expect(computeDistance(centre, east)).toBeCloseTo(metres, 0);
    const points = [centre, north, east].map(map.toPoint);
    const up = (points[0]?.y ?? 0) - (points[1]?.y ?? 0);
    const right = (points[2]?.x ?? 0) - (points[0]?.x ?? 0);
    expect(right).toBeCloseTo(up, 2);
  });
  it('knows what lies outside', () => {
    expect(map.isInside({ latitude: 33.82, longitude: 130.72 })).toBe(true);
    expect(map.isInside({ latitude: 35.68, longitude: 139.76 })).toBe(false);
  });
});

describe('marks that would hide each other', () => {
  it('move apart and stay near; the others stay where they are', () => {
    const marks = [
      { x: 100, y: 100 },
      { x: 100, y: 100 },
      { x: 104, y: 101 },
      { x: 200, y: 50 },
    ];
    const spread = spreadMarks(marks, 20);
    for (const [index, one] of spread.entries()) {
      for (const other of spread.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(19);
      expect(Math.hypot(one.x - (marks[index]?.x ?? 0), one.y - (marks[index]?.y ?? 0))).toBeLessThan(30);
    }
    expect(spread[3]).toEqual(marks[3]);
  });
});
