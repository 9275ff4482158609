import { describe, expect, test } from 'vitest';
import {
  detectAll,
  detectExports,
  detectFailedSignIns,
  detectManyReads,
  detectNetworks,
  detectNights,
  detectSameResident,
} from './detection.rules.ts';
import type { SeenRecord } from './finding.ts';
import type { SecuritySettings } from './security-settings.ts';
import { computeDistanceKilometres, findTravels } from './travel.rules.ts';

const settings: SecuritySettings = {
  officeHours: { from: '06:00', until: '22:00' },
  thresholds: {
    failedSignInsPerClient: { count: 3, minutes: 15 },
    failedSignInsPerAccount: { count: 2, minutes: 15 },
    residentsReadByStaff: { count: 4, minutes: 60 },
    readsByStaff: { count: 5, minutes: 60 },
    sameResidentReadByStaff: { count: 3, minutes: 1440 },
    exportsByStaff: { count: 2, minutes: 60 },
    networksOfStaff: { count: 2, minutes: 10 },
    travel: { kilometres: 100, kilometresPerHour: 900 },
  },
  auditYears: 5,
  regions: [
    { id: 'fukuoka', latitude: 33.59, longitude: 130.4 },
    { id: 'kitakyushu', latitude: 33.88, longitude: 130.88 },
    { id: 'tokyo', latitude: 35.68, longitude: 139.77 },
  ],
};

/** 10:00 in Nakama. */
const morning = Temporal.Instant.from('2026-11-24T01:00:00Z');
let number = 0;

function row(minutes: number, more: Partial<SeenRecord> = {}): SeenRecord {
  return {
    id: `a${++number}`,
    at: morning.add({ seconds: Math.round(minutes * 60) }),
    actorKind: 'staff',
    actorId: 's1',
    onBehalfOf: null,
    permission: 'residents:search',
    operationId: 'searchResidents',
    subjects: ['r1'],
    outcome: 'done',
    client: 'c1',
    region: undefined,
    account: undefined,
    ...more,
  };
}

const refused = (minutes: number, more: Partial<SeenRecord> = {}) =>
  row(minutes, {
    actorKind: 'nobody',
    actorId: null,
    permission: 'public',
    operationId: 'finishSignIn',
    outcome: 'sign-in-failed',
    subjects: [],
    ...more,
  });

describe('failed sign-ins', () => {
  test('are counted per client', () => {
    const rows = [0, 5, 14].map((minute) => refused(minute));
    expect(detectFailedSignIns(rows, settings)).toMatchObject([
      {
        kind: 'failed-sign-ins-client',
        cause: 'c1',
        actor: null,
        figures: { count: 3 },
        evidence: rows.map(({ id }) => id),
      },
    ]);
  });

  test('are counted per identity, wherever they come from', () => {
    const rows = [refused(0, { account: 'x', client: 'c1' }), refused(3, { account: 'x', client: 'c2' })];
    expect(detectFailedSignIns(rows, settings)).toMatchObject([
      { kind: 'failed-sign-ins-account', cause: 'x' },
    ]);
  });

  test.each([
    ['too few', [refused(0), refused(1)]],
    ['too far apart', [refused(0), refused(10), refused(20)]],
    ['from different clients', [refused(0), refused(1, { client: 'c2' }), refused(2, { client: 'c3' })]],
    ['that succeeded', [0, 1, 2].map((minute) => refused(minute, { outcome: 'done' }))],
    ['without a client', [0, 1, 2].map((minute) => refused(minute, { client: undefined }))],
  ])('%s are nothing', (_, rows) => {
    expect(detectFailedSignIns(rows, settings)).toEqual([]);
  });
});

describe('reading by staff', () => {
  test('of many residents is noticed, once for all of them', () => {
    const rows = [
      row(0, { subjects: ['r1', 'r2'] }),
      row(30, { subjects: ['r2', 'r3'] }),
      row(59, { subjects: ['r4'] }),
    ];
    expect(detectManyReads(rows, settings)).toMatchObject([
      {
        kind: 'many-residents',
        severity: 'high',
        cause: 's1',
        figures: { count: 4 },
        subjects: ['r1', 'r2', 'r3', 'r4'],
      },
    ]);
  });

  test('many times is noticed, though it be the same people', () => {
    const rows = [0, 1, 2, 3, 4].map((minute) => row(minute));
    expect(detectManyReads(rows, settings)).toMatchObject([{ kind: 'many-reads', figures: { count: 5 } }]);
  });

  test('for a caller does not count as many times', () => {
    expect(
      detectManyReads(
        [0, 1, 2, 3, 4].map((m) => row(m, { onBehalfOf: 'r1' })),
        settings,
      ),
    ).toEqual([]);
  });

  test.each([
    ['by different people', [0, 1, 2, 3].map((m) => row(m, { actorId: `s${m}`, subjects: [`r${m}`] }))],
    ['slowly', [0, 25, 50, 75].map((m) => row(m, { subjects: [`r${m}`] }))],
    [
      'of the audit itself',
      [0, 1, 2, 3].map((m) => row(m, { permission: 'audit:read', subjects: [`r${m}`] })),
    ],
    ['that was refused', [0, 1, 2, 3].map((m) => row(m, { outcome: 'forbidden', subjects: [`r${m}`] }))],
    [
      'by residents of themselves',
      [0, 1, 2, 3].map((m) => row(m, { actorKind: 'resident', subjects: [`r${m}`] })),
    ],
    ['of everybody, which is an export', [0, 1, 2, 3, 4, 5].map((m) => row(m, { subjects: ['*'] }))],
  ])('%s is nothing', (_, rows) => {
    expect(detectManyReads(rows, settings)).toEqual([]);
  });

  test('of one resident again and again is noticed', () => {
    const rows = [0, 300, 900].map((minute) => row(minute, { subjects: ['r7', `r${minute}`] }));
    expect(detectSameResident(rows, settings)).toMatchObject([
      { kind: 'same-resident', cause: 's1', subjects: ['r7'], actor: { id: 's1' } },
    ]);
    const couple = [0, 1, 2].map((minute) => row(minute, { subjects: ['r7', 'r8'] }));
    expect(detectSameResident(couple, settings)).toMatchObject([{ subjects: ['r7', 'r8'] }]);
    expect(
      detectSameResident(
        [0, 800, 1441].map((m) => row(m)),
        settings,
      ),
    ).toEqual([]);
  });
});

test('exports one after the other are noticed', () => {
  const rows = [0, 20].map((minute) => row(minute, { operationId: 'exportResidents', subjects: ['*'] }));
  expect(detectExports(rows, settings)).toMatchObject([{ kind: 'export-volume', figures: { count: 2 } }]);
  expect(detectExports([rows[0] ?? row(0)], settings)).toEqual([]);
});

describe('night', () => {
  const at = (time: string, more = {}) => row(0, { at: Temporal.Instant.from(time), ...more });

  test('is outside the hours in Japan, and one finding for each person and night', () => {
    const rows = [
      at('2026-11-24T12:59:59Z'),
      at('2026-11-24T13:00:00Z'),
      at('2026-11-24T20:59:59Z'),
      at('2026-11-24T21:00:00Z'),
      at('2026-11-25T14:00:00Z'),
    ];
    const findings = detectNights(rows, settings);
    expect(findings.map(({ evidence, until }) => [evidence.length, until.toString()])).toEqual([
      [2, '2026-11-24T21:00:00Z'],
      [1, '2026-11-25T21:00:00Z'],
    ]);
  });

  test('counts whole lists, and not what shows nobody, residents, or looking at a warning', () => {
    const night = '2026-11-24T15:00:00Z';
    expect(detectNights([at(night, { subjects: ['*'] })], settings)).toHaveLength(1);
    for (const more of [{ subjects: [] }, { actorKind: 'resident' }, { permission: 'alerts:manage' }])
      expect(detectNights([at(night, more)], settings)).toEqual([]);
  });
});

describe('places', () => {
  const from = (minutes: number, region: string | undefined, more = {}) => row(minutes, { region, ...more });

  test.each([
    ['Fukuoka and Tokyo within half an hour', [from(0, 'fukuoka'), from(30, 'tokyo')], 1],
    ['Fukuoka and Tokyo at the same moment', [from(0, 'fukuoka'), from(0, 'tokyo')], 1],
    ['Fukuoka and Tokyo by aeroplane', [from(0, 'fukuoka'), from(120, 'tokyo')], 0],
    ['two towns side by side', [from(0, 'fukuoka'), from(0, 'kitakyushu')], 0],
    ['one place', [from(0, 'tokyo'), from(1, 'tokyo')], 0],
    ['two people', [from(0, 'fukuoka'), from(1, 'tokyo', { actorId: 's2' })], 0],
    ['places nobody knows', [from(0, undefined), from(1, 'tokyo'), from(2, 'atlantis')], 0],
    ['a place, nowhere, and another', [from(0, 'fukuoka'), from(10, undefined), from(20, 'tokyo')], 1],
  ])('%s', (_, rows, count) => {
    expect(findTravels(rows, settings)).toHaveLength(count);
  });

  test('of a resident concern that resident', () => {
    const rows = ['fukuoka', 'tokyo'].map((region, m) =>
      from(m, region, { actorKind: 'resident', actorId: 'r9', subjects: ['r9'] }),
    );
    expect(findTravels(rows, settings)).toMatchObject([
      { subjects: ['r9'], figures: { kilometres: expect.any(Number), minutes: 1 } },
    ]);
  });

  test('Fukuoka and Tokyo are about 885 km apart', () => {
    const [fukuoka, , tokyo] = settings.regions;
    if (!fukuoka || !tokyo) throw new Error('no regions');
    expect(Math.abs(computeDistanceKilometres(fukuoka, tokyo) - 885)).toBeLessThan(5);
  });

  test('two networks at once are noticed among staff only', () => {
    expect(detectNetworks([row(0), row(5, { client: 'c2' })], settings)).toMatchObject([
      { kind: 'two-networks', severity: 'low' },
    ]);
    expect(detectNetworks([row(0), row(11, { client: 'c2' })], settings)).toEqual([]);
    const residents = [row(0), row(5, { client: 'c2' })].map((one) => ({ ...one, actorKind: 'resident' }));
    expect(detectNetworks(residents, settings)).toEqual([]);
  });
});

test('a quiet day gives nothing', () => {
  expect(detectAll([], settings)).toEqual([]);
  expect(
    detectAll(
      [0, 90, 200].map((minute) => row(minute, { subjects: [`r${minute}`] })),
      settings,
    ),
  ).toEqual([]);
});
