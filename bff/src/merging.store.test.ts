/** Merging and unmerging through every service, on both engines. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import { recordIdentity } from '#services/identity/linking/linking.store.ts';
import { startTestApp, type TestApp, type TestPerson } from './testing/app.ts';

let portal: TestApp;
let first: TestPerson;
let second: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
  first = await portal.as('desk');
  second = await portal.as('desk');
});
afterAll(() => portal[Symbol.asyncDispose]());

const header = () => ({ 'Idempotency-Key': newIdempotencyKey() });

async function propose(kept: TestPerson, merged: TestPerson): Promise<string> {
  const { data, error } = await first.clients.identity.POST('/merges', {
    params: { header: header() },
    body: { keptId: kept.id, mergedId: merged.id, reason: '同じ方の二重登録' },
  });
  expect(error).toBeUndefined();
  return data?.id ?? '';
}

async function decide(mergeId: string, what: 'approve' | 'undo', staff = second): Promise<number> {
  const path = `/api/identity/v1/merges/${mergeId}/${what}`;
  const headers = { 'content-type': 'application/json' };
  const body = what === 'undo' ? { body: JSON.stringify({ reason: '別の方でした' }), headers } : {};
  const { status } = await staff.fetch(path, { method: 'POST', ...body });
  await portal.settle();
  return status;
}

async function merge(kept: TestPerson, merged: TestPerson): Promise<string> {
  const mergeId = await propose(kept, merged);
  expect(await decide(mergeId, 'approve')).toBe(204);
  return mergeId;
}

let told = 0;
async function attend(person: TestPerson, points: number): Promise<void> {
  told += 1;
  const attended = { checkInId: `c${told}`, activityId: `a${told}`, activityTitle: '体操' };
  await portal.store.write((tx) =>
    portal.platform.publish(tx, 'activity.attended', { ...attended, residentId: person.id, points }),
  );
  await portal.settle();
}

/** Rows in every service; `activity` is one that others may have attended too. */
async function useServices(person: TestPerson, activity: string): Promise<void> {
  await person.clients.healthcare.POST('/me/blood-pressure/readings', {
    params: { header: header() },
    body: { systolic: 128, diastolic: 76, measuredAt: '2026-11-23T00:30:00Z', setting: 'home' },
  });
  await person.clients.rideshare.POST('/me/bookings', {
    params: { header: header() },
    body: {
      pickupPlaceId: 'station-nakama',
      dropoffPlaceId: 'station-toritani',
      passengers: 1,
      wheelchair: false,
      pickupAt: '2026-11-25T01:00:00Z',
    },
  });
  await person.clients.privacy.POST('/me/corrections', {
    params: { header: header() },
    body: { field: 'other', wanted: '電話番号を直してください' },
  });
  const at = '2026-11-23T01:00:00.000Z';
  for (const id of [activity, `only-${person.id}`])
    await portal.store.raw(
      `INSERT INTO check_ins VALUES ('${id}-${person.id}', '${id}', '${person.id}', 'screen', '${at}')`,
    );
  await portal.store.raw(
    `INSERT INTO sign_ups (id, activity_id, resident_id, status, queue_number, signed_up_at, changed_at)
     VALUES ('s-${activity}-${person.id}', 'only-${person.id}', '${person.id}', 'waiting', 1, '${at}', '${at}')`,
  );
}

const ownedTables = [
  'blood_pressure_readings',
  'bookings',
  'corrections',
  'check_ins',
  'identities',
  'sign_ups',
];

/** Who owns which row, in every table that a merge touches. */
async function owners(people: TestPerson[]): Promise<Record<string, string>> {
  const among = people.map(({ id }) => `'${id}'`).join();
  const rows = await Promise.all(
    ownedTables.map(async (table) => {
      const found = await portal.store.raw(
        `SELECT id, resident_id FROM ${table} WHERE resident_id IN (${among})`,
      );
      return found.map((row) => [`${table} ${row.id}`, String(row.resident_id)] as const);
    }),
  );
  return Object.fromEntries(rows.flat());
}

const balanceOf = async (person: TestPerson) => {
  const [account] = await portal.store.raw(
    `SELECT posted FROM point_accounts WHERE owner_id = '${person.id}'`,
  );
  return Number(account?.posted ?? 0);
};

async function outcomesOf(mergeId: string) {
  const { data } = await first.clients.identity.GET('/merges', { params: { query: { limit: 100 } } });
  const found = data?.items.find(({ id }) => id === mergeId);
  return Object.fromEntries((found?.outcomes ?? []).map((one) => [`${one.service} ${one.kind}`, one.amount]));
}

describe('merging', () => {
  test('moves every row but those the kept account has too, and undoing restores each one', async () => {
    const [kept, merged, bystander] = [
      await portal.as('resident'),
      await portal.as('resident'),
      await portal.as('resident'),
    ];
    for (const person of [kept, merged, bystander]) await useServices(person, 'shared');
    await attend(merged, 50);
    await attend(kept, 5);
    const everybody = [kept, merged, bystander];
    const before = await owners(everybody);
    expect(Object.keys(before)).toHaveLength(3 * 7);

    const mergeId = await merge(kept, merged);
    const during = await owners(everybody);
    const left = Object.keys(during).filter((row) => during[row] === merged.id);
    expect(left).toEqual([`check_ins shared-${merged.id}`]);
    expect(Object.values(during).filter((owner) => owner === bystander.id)).toHaveLength(7);
    expect([await balanceOf(kept), await balanceOf(merged)]).toEqual([65, 0]);
    expect(await outcomesOf(mergeId)).toEqual({
      'identity moved': 1,
      'healthcare moved': 1,
      'rideshare moved': 1,
      'privacy moved': 1,
      'activities moved': 2,
      'activities left': 1,
      'points points-moved': 55,
    });

    expect(await decide(mergeId, 'undo', first)).toBe(204);
    expect(await owners(everybody)).toEqual(before);
    expect([await balanceOf(kept), await balanceOf(merged)]).toEqual([10, 55]);
  });

  test('what came after the merge stays with the kept account; what was deleted is not missed', async () => {
    const [kept, merged] = [await portal.as('resident'), await portal.as('resident')];
    await useServices(merged, 'later');
    const mergeId = await merge(kept, merged);
    const { data } = await kept.clients.healthcare.GET('/me/blood-pressure/readings');
    const readingId = data?.items[0]?.id ?? '';
    await kept.clients.healthcare.DELETE('/me/blood-pressure/readings/{readingId}', {
      params: { path: { readingId } },
    });
    await useServices(kept, 'later-still');
    await decide(mergeId, 'undo');
    const after = await owners([kept, merged]);
    expect(after[`blood_pressure_readings ${readingId}`]).toBeUndefined();
    // A second correction of the same field is refused while the first, which came with the merge, waits.
    expect(Object.values(after).filter((owner) => owner === kept.id)).toHaveLength(6);
    expect(Object.values(after).filter((owner) => owner === merged.id)).toHaveLength(6);
  });

  test('points that were spent in between stay spent, and the record says how many are missing', async () => {
    const [kept, merged] = [await portal.as('resident'), await portal.as('resident')];
    await attend(merged, 50);
    const mergeId = await merge(kept, merged);
    const { createLedger } = await import('#services/points/ledger/ledger.ts');
    const { ledgerKeyOf } = await import('#services/points/ledger/keys.ts');
    const ledger = createLedger({ clock: portal.clock, key: ledgerKeyOf(portal.platform) });
    await portal.store.write(async (tx) => {
      const shop = await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'test:shop', name: '試験' });
      const account = await ledger.ensureResidentAccount(tx, kept.id);
      const cause = { kind: 'exchanged', description: '試験' } as const;
      await ledger.transfer(tx, { cause, sourceId: 'spent', from: account.id, to: shop.id, points: 30 });
    });
    await decide(mergeId, 'undo');
    expect([await balanceOf(kept), await balanceOf(merged)]).toEqual([0, 20]);
    expect(await outcomesOf(mergeId)).toMatchObject({
      'points points-returned': 20,
      'points points-not-returned': 30,
    });
  });

  test('points that are told of late go to whom the resident is now', async () => {
    const [kept, merged] = [await portal.as('resident'), await portal.as('resident')];
    await merge(kept, merged);
    await attend(merged, 7);
    expect([await balanceOf(kept), await balanceOf(merged)]).toEqual([7, 0]);
  });
});

describe('chains', () => {
  test('A into B, B into C: all is C’s; undone from the end, each gets their own back', async () => {
    const [a, b, c] = [await portal.as('resident'), await portal.as('resident'), await portal.as('resident')];
    for (const person of [a, b, c]) await useServices(person, `own-${person.id}`);
    const before = await owners([a, b, c]);
    const inner = await merge(b, a);
    const outer = await merge(c, b);
    expect(new Set(Object.values(await owners([a, b, c])))).toEqual(new Set([c.id]));
    expect(await findCurrentResidentId(portal.store.read, a.id)).toBe(c.id);
    const { data } = await first.clients.identity.POST('/residents/search', {
      body: { birthDate: '1946-03-03', limit: 100 },
    });
    const shown = data?.items.filter(({ id }) => [a.id, b.id, c.id].includes(id));
    expect(shown?.map(({ id, formerIds }) => [id, formerIds])).toEqual([[c.id, [b.id, a.id]]]);

    expect(await decide(inner, 'undo')).toBe(409);
    expect(await decide(outer, 'undo')).toBe(204);
    expect(await decide(inner, 'undo')).toBe(204);
    expect(await owners([a, b, c])).toEqual(before);
    expect(await findCurrentResidentId(portal.store.read, a.id)).toBe(a.id);
  });
});

describe('a claimed desk card', () => {
  async function cardHolder(): Promise<{ id: string; cardNumber: string }> {
    const { data } = await first.clients.identity.POST('/residents', {
      params: { header: header() },
      body: {
        name: '試験 花子',
        kana: 'シケン ハナコ',
        birthDate: '1946-03-03',
        address: '福岡県中間市通谷四丁目99番1号',
        gender: 'female',
        documentKind: 'care-insurance',
        termsAgreed: true,
        confirmedDifferent: true,
      },
    });
    const params = { path: { residentId: data?.id ?? '' } };
    const card = await first.clients.identity.POST('/residents/{residentId}/card', { params });
    return { id: params.path.residentId, cardNumber: card.data?.cardNumber ?? '' };
  }

  test('is a merge; undone, everybody has their own again, also who was merged into the account since', async () => {
    const holder = await cardHolder();
    const [stranger, later] = [await portal.as('resident'), await portal.as('resident')];
    for (const person of [stranger, later]) await useServices(person, `own-${person.id}`);
    await attend(stranger, 40);
    const kept = { ...stranger, id: holder.id };
    const everybody = [kept, stranger, later];
    const before = await owners(everybody);

    const body = { cardNumber: holder.cardNumber };
    const { response } = await stranger.clients.identity.POST('/me/resident-card', { body });
    expect(response.status).toBe(204);
    await portal.settle();
    const ofOthers = ([row]: [string, string]) => before[row] !== later.id;
    const during = Object.entries(await owners(everybody)).filter(ofOthers);
    expect(new Set(during.map(([, owner]) => owner))).toEqual(new Set([holder.id]));
    expect([await balanceOf(kept), await balanceOf(stranger)]).toEqual([45, 0]);
    const { data } = await first.clients.identity.GET('/merges', { params: { query: { limit: 100 } } });
    const mergeId = data?.items.find((one) => one.kept.id === holder.id)?.id ?? '';
    expect(await outcomesOf(mergeId)).toMatchObject({ 'identity moved': 1, 'points points-moved': 45 });

    // An identity that the stranger linked since, and that has been to another account and back.
    const linked = {
      issuer: 'x',
      subject: `since-${holder.id}`,
      providerId: 'x',
      assurance: 'aal3',
    } as const;
    const since = await portal.store.write((tx) => recordIdentity(tx, linked, holder.id, portal.clock.now()));
    before[`identities ${since}`] = stranger.id;
    const away = await merge(later, kept);
    expect(await decide(away, 'undo')).toBe(204);
    const second = await merge(kept, later);
    expect(await decide(mergeId, 'undo')).toBe(204);
    expect(await owners([stranger])).toEqual(
      Object.fromEntries(Object.entries(before).filter(([, owner]) => owner === stranger.id)),
    );
    expect([await balanceOf(kept), await balanceOf(stranger)]).toEqual([5, 45]);
    expect(await findCurrentResidentId(portal.store.read, stranger.id)).toBe(stranger.id);
    expect(await decide(second, 'undo')).toBe(204);
    expect(await owners(everybody)).toEqual(before);
  });
});

describe('at the same time', () => {
  test('two approvals of one proposal merge once', async () => {
    const [kept, merged] = [await portal.as('resident'), await portal.as('resident')];
    await attend(merged, 9);
    const mergeId = await propose(kept, merged);
    const third = await portal.as('administrator');
    const staff = [second, third, second, third];
    const statuses = await Promise.all(staff.map((one) => decide(mergeId, 'approve', one)));
    expect(statuses.sort()).toEqual([204, 409, 409, 409]);
    expect(await balanceOf(kept)).toBe(9);
  });

  test('proposals in a circle leave one', async () => {
    const [a, b, c] = [await portal.as('resident'), await portal.as('resident'), await portal.as('resident')];
    const ring = [
      [a, b],
      [b, c],
      [c, a],
    ] as const;
    const replies = await Promise.all(
      ring.map(([kept, merged]) =>
        first.clients.identity.POST('/merges', {
          params: { header: header() },
          body: { keptId: kept.id, mergedId: merged.id, reason: '輪' },
        }),
      ),
    );
    expect(replies.map(({ response }) => response.status).sort()).toEqual([201, 409, 409]);
  });
});
