/** What closing an account leaves behind, on both engines. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { expect, onTestFinished, test } from 'vitest';
import { retentionJob } from '#platform/personal-data/retention.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

const header = () => ({ 'Idempotency-Key': newIdempotencyKey() });

async function startPortal(): Promise<TestApp> {
  const portal = await startTestApp();
  onTestFinished(() => portal[Symbol.asyncDispose]());
  return portal;
}

async function useServices({ clients }: TestPerson): Promise<string> {
  await clients.healthcare.POST('/me/blood-pressure/readings', {
    params: { header: header() },
    body: { systolic: 128, diastolic: 76, measuredAt: '2026-11-23T00:30:00Z', setting: 'home' },
  });
  const { data } = await clients.rideshare.POST('/me/bookings', {
    params: { header: header() },
    body: {
      pickupPlaceId: 'station-nakama',
      dropoffPlaceId: 'station-toritani',
      passengers: 1,
      wheelchair: true,
      pickupAt: '2026-11-25T01:00:00Z',
    },
  });
  return data?.id ?? '';
}

async function closeNow(portal: TestApp, person: TestPerson): Promise<void> {
  const { error } = await person.clients.privacy.POST('/me/closing', {
    params: { header: header() },
    body: { understood: true },
  });
  expect(error).toBeUndefined();
  await portal.store.raw(`UPDATE closings SET closes_at = '2026-11-23T00:00:00.000Z'`);
  const jobs = portal.app.services.flatMap(({ jobs = [] }) => jobs);
  await jobs.find(({ name }) => name === 'privacy.close-accounts')?.run(portal.clock.now());
  await portal.settle();
}

test('erases health and profile, keeps rides without the person for a year, calls off what is to come', async () => {
  const portal = await startPortal();
  const hanako = await portal.as('resident');
  const taro = await portal.as('resident');
  const bookingId = await useServices(hanako);
  await useServices(taro);
  await closeNow(portal, hanako);

  expect((await hanako.clients.identity.GET('/session')).data).toEqual({ state: 'signed-out' });
  const tracesOf = (table: string, id: string, column = 'resident_id') =>
    portal.store.raw(`SELECT 1 FROM ${table} WHERE ${column} = '${id}'`);
  for (const table of ['blood_pressure_readings', 'bookings', 'identities', 'resident_names', 'closings'])
    expect(await tracesOf(table, hanako.id), table).toEqual([]);
  expect(await tracesOf('residents', hanako.id, 'id')).toEqual([]);
  expect(await tracesOf('blood_pressure_readings', taro.id)).toHaveLength(1);

  const ride = () => portal.store.raw(`SELECT * FROM bookings WHERE id = '${bookingId}'`);
  const [closed] = await portal.store.raw('SELECT * FROM closed_accounts');
  const [kept] = await ride();
  expect(kept).toMatchObject({ resident_id: closed?.pseudonym, cancelled_at: expect.anything() });

  const retention = retentionJob(portal.store, portal.app.services);
  await retention.run(portal.clock.now().add({ hours: 24 * 360 }));
  expect(await ride()).toHaveLength(1);
  await retention.run(portal.clock.now().add({ hours: 24 * 370 }));
  expect(await ride()).toEqual([]);
  await retention.run(portal.clock.now().add({ hours: 24 * 371 }));
});

test('lets points lapse by a transfer, so that the books stay whole and name nobody', async () => {
  const portal = await startPortal();
  const hanako = await portal.as('resident');
  await portal.store.write((tx) =>
    portal.platform.publish(tx, 'activity.attended', {
      checkInId: 'c1',
      activityId: 'a1',
      activityTitle: '健康体操',
      residentId: hanako.id,
      points: 50,
    }),
  );
  await portal.settle();
  expect((await hanako.clients.points.GET('/me/account')).data?.balance).toBe(50);
  await closeNow(portal, hanako);

  const accounts = await portal.store.raw('SELECT kind, owner_id, posted FROM point_accounts');
  const balances: Record<string, number> = Object.fromEntries(
    accounts.map((row) => [row.kind, Number(row.posted)]),
  );
  expect(balances).toMatchObject({ resident: 0, breakage: 50 });
  expect(accounts.reduce((sum, row) => sum + Number(row.posted), 0)).toBe(0);
  expect(accounts.map((row) => row.owner_id)).not.toContain(hanako.id);
});

test('keeps an account that was kept in the last moment', async () => {
  const portal = await startPortal();
  const hanako = await portal.as('resident');
  await hanako.clients.privacy.POST('/me/closing', {
    params: { header: header() },
    body: { understood: true },
  });
  await hanako.clients.privacy.DELETE('/me/closing');
  portal.clock.advance({ hours: 1 });
  const job = portal.app.services
    .flatMap(({ jobs = [] }) => jobs)
    .find((one) => one.name === 'privacy.close-accounts');
  await job?.run(portal.clock.now().add({ hours: 24 * 30 }));
  await portal.settle();
  expect((await hanako.clients.identity.GET('/me')).data?.id).toBe(hanako.id);
});

test('a person who comes back after closing is a new resident', async () => {
  const portal = await startPortal();
  const hanako = await portal.as('resident');
  await closeNow(portal, hanako);
  const identities = await portal.store.raw(`SELECT 1 FROM identities WHERE subject = '${hanako.id}'`);
  expect(identities).toEqual([]);
});
