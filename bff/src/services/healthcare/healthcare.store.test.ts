import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import {
  findHomeReadings,
  findReadings,
  type Reading,
  recordReading,
  removeReading,
} from './healthcare.store.ts';

const hanako = '019a0000-0000-7000-8000-000000000001';
const taro = '019a0000-0000-7000-8000-000000000002';
const instant = (text: string) => Temporal.Instant.from(text);

function aReading(fields: Partial<Reading> = {}): Reading {
  return {
    id: uuidv7(),
    residentId: hanako,
    measuredAt: instant('2026-11-23T01:30:00.000Z'),
    setting: 'home',
    measurement: { systolic: 128, diastolic: 76, pulse: 68 },
    recordedAt: instant('2026-11-23T01:31:00.000Z'),
    ...fields,
  };
}

async function record(store: TestStore, ...readings: Reading[]) {
  for (const reading of readings) await store.write((tx) => recordReading(tx, reading));
}

test('gives a reading back as it was recorded', async () => {
  await using store = await openTestStore();
  const reading = aReading({ setting: 'office', measurement: { systolic: 141, diastolic: 92, pulse: null } });
  await record(store, reading);
  expect(await findReadings(store.read, hanako, { limit: 10 })).toEqual([reading]);
});

test('keeps no health value readable in the database', async () => {
  await using store = await openTestStore();
  await record(store, aReading({ measurement: { systolic: 287, diastolic: 193, pulse: 241 } }));
  const [row] = await store.raw('select * from blood_pressure_readings');
  expect(row?.measurement).toMatch(/^v1\./);
  const { id: _, resident_id: __, measurement: ___, ...clear } = row ?? {};
  expect(Object.keys(clear).toSorted()).toEqual(['measured_at', 'recorded_at', 'setting']);
});

describe('findReadings', () => {
  test('pages through the latest first, also where readings share an instant', async () => {
    await using store = await openTestStore();
    const moments = ['2026-11-20', '2026-11-22', '2026-11-22', '2026-11-22', '2026-11-23'];
    const readings = moments.map((day) => aReading({ measuredAt: instant(`${day}T07:00:00Z`) }));
    await record(store, ...readings, aReading({ residentId: taro }));
    const seen: Reading[] = [];
    for (let before: Reading | undefined; ; before = seen.at(-1)) {
      const page = await findReadings(store.read, hanako, { limit: 2, before });
      if (page.length === 0) break;
      seen.push(...page);
      // A newer reading that comes in between must not shift the pages.
      await record(store, aReading({ measuredAt: instant('2026-11-24T00:00:00Z') }));
    }
    const latestFirst = (a: Reading, b: Reading) =>
      Temporal.Instant.compare(b.measuredAt, a.measuredAt) || (a.id < b.id ? 1 : -1);
    expect(seen).toEqual(readings.toSorted(latestFirst));
  });
});

describe('findHomeReadings', () => {
  test('finds what was taken at home from that instant on, of that resident', async () => {
    await using store = await openTestStore();
    const since = instant('2026-11-01T00:00:00Z');
    const wanted = aReading({ measuredAt: since });
    await record(
      store,
      wanted,
      aReading({ measuredAt: instant('2026-10-31T23:59:59.999Z') }),
      aReading({ setting: 'office' }),
      aReading({ residentId: taro }),
    );
    expect(await findHomeReadings(store.read, hanako, since)).toEqual([wanted]);
  });
});

describe('removeReading', () => {
  test("removes one's own reading once and nobody else's", async () => {
    await using store = await openTestStore();
    const reading = aReading();
    await record(store, reading);
    const remove = (residentId: string) =>
      store.write((tx) => removeReading(tx, { residentId, id: reading.id }));
    expect(await remove(taro)).toBe(false);
    expect(await findReadings(store.read, hanako, { limit: 1 })).toHaveLength(1);
    expect(await remove(hanako)).toBe(true);
    expect(await remove(hanako)).toBe(false);
    expect(await findReadings(store.read, hanako, { limit: 1 })).toEqual([]);
  });
});
