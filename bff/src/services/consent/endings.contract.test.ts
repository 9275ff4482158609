/** Partners hear of a closed account as of any withdrawal: by the same event, with the same receipt. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DomainEvents } from '#platform/domain-events.ts';
import { outbox } from '#platform/platform.schema.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { createTestPartner, type TestPartner } from '../../testing/partner.ts';
import { openReceipt } from './receipts.rules.ts';
import { findEveryReceipt } from './receipts.store.ts';

let portal: TestApp;
let pay: TestPartner;
let shop: TestPartner;
beforeAll(async () => {
  portal = await startTestApp();
  const administrator = await portal.as('administrator');
  pay = await createTestPartner(portal, administrator, 'nakamo-pay');
  shop = await createTestPartner(portal, administrator, 'naka-shop');
});
beforeEach(() => portal.store.raw("DELETE FROM outbox WHERE type = 'consent.withdrawn'"));
afterAll(() => portal?.[Symbol.asyncDispose]());

const header = () => ({ 'Idempotency-Key': newIdempotencyKey() });

/** Answers the identifier that the partner has. */
async function allow(person: TestPerson, partner: TestPartner, partnerId: string, kinds: string[]) {
  const { data } = await person.clients.consent.POST('/me/consents', {
    params: { header: header() },
    body: { partnerId, kinds, revision: 1 },
  });
  const code = new URL(data?.returnTo ?? '').searchParams.get('code');
  return (await partner.call('/consent-codes/redeem', { code })).body.pairwiseId as string;
}

async function close(person: TestPerson): Promise<void> {
  const { response } = await person.clients.privacy.POST('/me/closing', {
    params: { header: header() },
    body: { understood: true },
  });
  expect(response.status).toBe(201);
  await portal.store.raw(`UPDATE closings SET closes_at = '2026-11-23T00:00:00.000Z'`);
  const jobs = portal.app.services.flatMap(({ jobs = [] }) => jobs);
  await jobs.find(({ name }) => name === 'privacy.close-accounts')?.run(portal.clock.now());
  await portal.settle();
}

async function withdrawals() {
  const events = await portal.store.read.select().from(outbox);
  const told = events
    .filter(({ type }) => type === 'consent.withdrawn')
    .map(({ payload }) => payload as DomainEvents['consent.withdrawn']);
  return told.map((one) => ({ ...one, dataKinds: one.dataKinds.toSorted() }));
}

test('every partner, with all kinds and the identifier that it knows; and the receipts stay', async () => {
  const hanako = await portal.as('resident');
  const payId = await allow(hanako, pay, 'nakamo-pay', ['name', 'birth-year']);
  const shopId = await allow(hanako, shop, 'naka-shop', ['points-balance']);
  await close(hanako);
  const residentId = hanako.id;
  const told = await withdrawals();
  expect(told).toHaveLength(2);
  expect(told).toEqual(
    expect.arrayContaining([
      { residentId, partnerId: 'nakamo-pay', dataKinds: ['birth-year', 'name'], pairwiseId: payId },
      { residentId, partnerId: 'naka-shop', dataKinds: ['points-balance'], pairwiseId: shopId },
    ]),
  );
  const { keys = [] } = (await (await portal.as('nobody')).clients.consent.GET('/receipt-keys')).data ?? {};
  const receipts = await findEveryReceipt(portal.store.read, [residentId]);
  const claims = receipts.map(({ jws }) => openReceipt(jws, keys as never));
  expect(claims.map((one) => one?.event.state)).toEqual(['granted', 'granted', 'withdrawn', 'withdrawn']);
  for (const [partner, pairwiseId, kind] of [
    [pay, payId, 'name'],
    [shop, shopId, 'points-balance'],
  ] as const)
    expect((await partner.call('/shared-data', { pairwiseId, kinds: [kind] })).status).toBe(403);
  for (const table of ['consents', 'pairwise_ids'])
    expect(await portal.store.raw(`SELECT 1 FROM ${table} WHERE resident_id = '${residentId}'`)).toEqual([]);
});

test('what was withdrawn before is not withdrawn again', async () => {
  const hanako = await portal.as('resident');
  await allow(hanako, pay, 'nakamo-pay', ['name']);
  const params = { path: { partnerId: 'nakamo-pay' } };
  await hanako.clients.consent.POST('/me/consents/{partnerId}/withdrawal', {
    params,
    body: { kinds: ['name'] },
  });
  await close(hanako);
  expect(await withdrawals()).toHaveLength(1);
});

test('of accounts that became one, also what the other had allowed', async () => {
  const [kept, merged] = [await portal.as('resident'), await portal.as('resident')];
  const keptId = await allow(kept, pay, 'nakamo-pay', ['name']);
  const mergedId = await allow(merged, shop, 'naka-shop', ['birth-year']);
  const staff = [await portal.as('desk'), await portal.as('administrator')] as const;
  const { data } = await staff[0].clients.identity.POST('/merges', {
    params: { header: header() },
    body: { keptId: kept.id, mergedId: merged.id, reason: '二重' },
  });
  const path = { mergeId: data?.id ?? '' };
  await staff[1].clients.identity.POST('/merges/{mergeId}/approve', { params: { path } });
  await portal.settle();
  await close(kept);
  const told = await withdrawals();
  expect(told.map(({ partnerId, pairwiseId }) => [partnerId, pairwiseId]).toSorted()).toEqual([
    ['naka-shop', mergedId],
    ['nakamo-pay', keptId],
  ]);
});
