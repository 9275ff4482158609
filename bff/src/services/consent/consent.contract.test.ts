/** From a partner's request to the last receipt, and every refusal on the way. */
import { isProblem, newIdempotencyKey } from '@entame/sdk/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAlias, removeAlias } from '#platform/merging/merging.store.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { createTestPartner, type TestPartner } from '../../testing/partner.ts';
import { represent } from '../../testing/represent.ts';
import { findReceiptFaults, openReceipt } from './receipts.rules.ts';

let portal: TestApp;
let administrator: TestPerson;
let pay: TestPartner;
beforeAll(async () => {
  portal = await startTestApp();
  administrator = await portal.as('administrator');
  pay = await createTestPartner(portal, administrator, 'nakamo-pay');
});
afterAll(() => portal?.[Symbol.asyncDispose]());

const ask = (kinds: string[], more: object = {}) => ({ partnerId: 'nakamo-pay', kinds, ...more });

function grant(person: TestPerson, kinds: string[], more: object = {}) {
  return person.clients.consent.POST('/me/consents', {
    params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
    body: { ...ask(kinds), revision: 1, ...more },
  });
}

function withdraw(person: TestPerson, kinds: string[], partnerId = 'nakamo-pay') {
  return person.clients.consent.POST('/me/consents/{partnerId}/withdrawal', {
    params: { path: { partnerId } },
    body: { kinds },
  });
}

async function redeemed(person: TestPerson, kinds: string[]): Promise<string> {
  const { data } = await grant(person, kinds);
  const code = new URL(data?.returnTo ?? '').searchParams.get('code');
  const { body } = await pay.call('/consent-codes/redeem', { code });
  return body.pairwiseId as string;
}

test('a resident sees their own values, allows some, and the partner reads those and no others', async () => {
  const hanako = await portal.as('resident');
  const preview = await hanako.clients.consent.POST('/me/consent-request', {
    body: ask(['name', 'points-balance', 'address-town'], { state: 'xyz' }),
  });
  expect(preview.data).toMatchObject({
    partner: { id: 'nakamo-pay', name: 'なかもPay', retentionDays: 30 },
    kinds: [
      { id: 'name', name: 'お名前', dataClass: 'personal', value: '試験 花子' },
      { id: 'points-balance', value: 0 },
      { id: 'address-town', value: '福岡県中間市通谷' },
    ],
    declineTo: 'https://pay.example/return?error=access_denied&state=xyz',
  });

  const granted = await grant(hanako, ['points-balance'], { state: 'xyz' });
  expect(granted.response.status).toBe(201);
  const returnTo = new URL(granted.data?.returnTo ?? '');
  expect([returnTo.origin, returnTo.searchParams.get('state')]).toEqual(['https://pay.example', 'xyz']);

  const code = returnTo.searchParams.get('code');
  const { status, body } = await pay.call('/consent-codes/redeem', { code });
  expect([status, body]).toEqual([200, { pairwiseId: expect.any(String), kinds: ['points-balance'] }]);
  expect((await pay.call('/consent-codes/redeem', { code })).status).toBe(400);

  const { pairwiseId } = body;
  const read = await pay.call('/shared-data', { pairwiseId, kinds: ['points-balance'] });
  expect(read.body).toEqual({ pairwiseId, items: [{ kind: 'points-balance', value: 0 }] });
  for (const kinds of [['name'], ['points-balance', 'name'], ['no-such-kind']])
    expect((await pay.call('/shared-data', { pairwiseId, kinds })).body.type).toBe(
      '/problems/consent-missing',
    );

  const uses = await hanako.clients.consent.GET('/me/data-uses');
  expect(uses.data?.items).toMatchObject([{ by: 'partner', name: 'なかもPay', kinds: ['ポイント残高'] }]);

  expect((await withdraw(hanako, ['points-balance'])).response.status).toBe(200);
  const after = await pay.call('/shared-data', { pairwiseId, kinds: ['points-balance'] });
  const stranger = await pay.call('/shared-data', { pairwiseId: 'a'.repeat(64), kinds: ['name'] });
  expect([after.status, after.body.type]).toEqual([stranger.status, stranger.body.type]);
  expect(after.body.type).toBe('/problems/consent-missing');
  expect((await withdraw(hanako, ['points-balance'])).response.status).toBe(404);
});

test('receipts are a chain that verifies with public keys alone, and name nobody', async () => {
  const hanako = await portal.as('resident', { name: '秘密 花子' });
  await grant(hanako, ['name', 'points-balance']);
  await withdraw(hanako, ['name']);
  await grant(hanako, ['birth-year']);
  const file = (await hanako.clients.consent.GET('/me/receipts/export')).data;
  const { keys = [] } = (await (await portal.as('nobody')).clients.consent.GET('/receipt-keys')).data ?? {};
  const receipts = file?.receipts ?? [];
  expect(receipts).toHaveLength(3);
  expect(findReceiptFaults(receipts, keys as never)).toEqual([]);
  expect(openReceipt(receipts[1] ?? '', keys as never)).toMatchObject({
    event: { state: 'withdrawn' },
    recipient: { id: 'nakamo-pay' },
    data: [{ kind: 'name', data_class: 'personal' }],
    retention_days: 30,
  });
  for (const jws of receipts)
    expect(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()).not.toContain('秘密');
  expect(findReceiptFaults([receipts[0], receipts[2]] as string[], keys as never)).toHaveLength(1);

  const list = await hanako.clients.consent.GET('/me/receipts', { params: { query: { limit: 2 } } });
  expect(list.data?.items.map(({ action }) => action)).toEqual(['granted', 'withdrawn']);
  const path = { receiptId: list.data?.items[0]?.id ?? '' };
  const one = await hanako.clients.consent.GET('/me/receipts/{receiptId}', { params: { path } });
  expect(one.data?.receipts).toEqual([receipts[2]]);
  const others = await (await portal.as('resident')).clients.consent.GET('/me/receipts/{receiptId}', {
    params: { path },
  });
  expect(others.response.status).toBe(404);
});

describe('a request for consent is refused, and nobody is sent anywhere,', () => {
  test.each([
    ['of a partner that there is not', { partnerId: 'nobody-here', kinds: ['name'] }],
    ['for a kind that was not registered', ask(['address'])],
    ['for a kind that there is not', ask(['soul'])],
    ['with a foreign return address', ask(['name'], { returnAddress: 'https://evil.example/' })],
    ['with a longer return address', ask(['name'], { returnAddress: 'https://pay.example/return/../evil' })],
  ])('%s', async (_, body) => {
    const person = await portal.as('resident');
    for (const { error, response } of [
      await person.clients.consent.POST('/me/consent-request', { body }),
      await person.clients.consent.POST('/me/consents', {
        params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
        body: { ...body, revision: 1 },
      }),
    ])
      expect([response.status, isProblem(error, 'consent-request-wrong')]).toEqual([404, true]);
  });
});

test('a key that comes with another request is refused', async () => {
  const person = await portal.as('resident');
  const params = { header: { 'Idempotency-Key': newIdempotencyKey() } };
  const send = (kinds: string[]) =>
    person.clients.consent.POST('/me/consents', { params, body: { ...ask(kinds), revision: 1 } });
  const [first, again] = [await send(['name']), await send(['name'])];
  expect(again.data).toEqual(first.data);
  expect((await send(['points-balance'])).response.status).toBe(409);
});

test('whoever acts for somebody cannot consent for them', async () => {
  const person = await portal.as('resident');
  const helper = await portal.as('resident');
  await represent(portal, helper, person, ['consents:manage-own']);
  expect(isProblem((await grant(helper, ['name'])).error, 'consent-by-self-only')).toBe(true);
  expect(isProblem((await withdraw(helper, ['name'])).error, 'consent-by-self-only')).toBe(true);
  const preview = await helper.clients.consent.POST('/me/consent-request', { body: ask(['name']) });
  expect(isProblem(preview.error, 'consent-by-self-only')).toBe(true);
});

test('a changed purpose is asked for anew; a suspended partner gets nothing', async () => {
  const person = await portal.as('resident');
  const shop = await createTestPartner(portal, administrator, 'naka-shop');
  const { data } = await person.clients.consent.POST('/me/consents', {
    params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
    body: { partnerId: 'naka-shop', kinds: ['name'], revision: 1 },
  });
  const code = new URL(data?.returnTo ?? '').searchParams.get('code');
  expect((await pay.call('/consent-codes/redeem', { code })).status).toBe(400);
  const { pairwiseId } = (await shop.call('/consent-codes/redeem', { code })).body;
  expect((await pay.call('/shared-data', { pairwiseId, kinds: ['name'] })).status).toBe(403);

  const params = { path: { partnerId: 'naka-shop' } };
  const setStatus = (status: 'active' | 'suspended') =>
    administrator.clients.consent.PUT('/partners/{partnerId}/status', { params, body: { status } });
  await setStatus('suspended');
  const refused = await shop.call('/shared-data', { pairwiseId, kinds: ['name'] });
  expect([refused.status, refused.body.type]).toEqual([403, '/problems/partner-suspended']);
  await setStatus('active');
  expect((await shop.call('/shared-data', { pairwiseId, kinds: ['name'] })).status).toBe(200);

  const purpose = { ja: '広告のため', en: 'For advertising', 'ja-x-easy': 'こうこくの ため' };
  const body = { ...shop.details, purpose };
  const changed = await administrator.clients.consent.PUT('/partners/{partnerId}', { params, body });
  expect(changed.data?.revision).toBe(2);
  expect((await shop.call('/shared-data', { pairwiseId, kinds: ['name'] })).status).toBe(403);
  const consents = await person.clients.consent.GET('/me/consents');
  expect(consents.data?.items).toMatchObject([{ partner: { id: 'naka-shop' }, kinds: [{ isPaused: true }] }]);
  const [record] = await portal.auditRecords();
  expect(record).toMatchObject({
    operationId: 'updatePartner',
    details: { partnerId: 'naka-shop', revisionAfter: '2' },
  });
});

describe('partners', () => {
  const register = (id: string, details: object, key = newIdempotencyKey()) =>
    administrator.clients.consent.POST('/partners', {
      params: { header: { 'Idempotency-Key': key } },
      body: { id, details: { ...pay.details, ...details } },
    });

  test.each([
    [
      'an address without TLS',
      { returnAddresses: ['http://pay.example/'] },
      '/body/details/returnAddresses/0',
    ],
    [
      'a script as an address',
      { returnAddresses: ['javascript:alert(1)'] },
      '/body/details/returnAddresses/0',
    ],
    ['pseudonymised data', { dataClasses: ['personal', 'pseudonymised'] }, '/body/details/dataClasses/1'],
    [
      'a kind of a class that is not allowed',
      { dataClasses: ['anonymised'], kinds: ['name'] },
      '/body/details/kinds/0',
    ],
    ['a kind that there is not', { kinds: ['soul'] }, '/body/details/kinds/0'],
  ])('%s is refused', async (_, details, pointer) => {
    const { error } = await register('wrong-one', details);
    expect(error).toMatchObject({ status: 422, errors: [{ pointer }] });
  });

  test('an id is given once, also when two ask at the same moment', async () => {
    const both = await Promise.all([register('twice-asked', {}), register('twice-asked', {})]);
    expect(both.map(({ response }) => response.status).sort()).toEqual([201, 409]);
    const list = await administrator.clients.consent.GET('/partners');
    expect(list.data?.items.filter(({ id }) => id === 'twice-asked')).toHaveLength(1);
  });

  test('one that there is not is not found; wrong details are refused', async () => {
    const params = { path: { partnerId: 'not-there' } };
    const put = (body: typeof pay.details) =>
      administrator.clients.consent.PUT('/partners/{partnerId}', { params, body });
    expect((await put(pay.details)).response.status).toBe(404);
    expect((await put({ ...pay.details, kinds: ['soul'] })).response.status).toBe(422);
    const status = { params, body: { status: 'active' as const } };
    expect(
      (await administrator.clients.consent.PUT('/partners/{partnerId}/status', status)).response.status,
    ).toBe(404);
  });

  test('the kinds of data are public', async () => {
    const { data } = await (await portal.as('nobody')).clients.consent.GET('/data-kinds');
    expect(data?.items).toContainEqual({ id: 'points-balance', name: 'ポイント残高', dataClass: 'personal' });
  });
});

test('two accounts that became one keep both identifiers, until they are parted', async () => {
  const [kept, merged] = [
    await portal.as('resident', { name: '一 花子' }),
    await portal.as('resident', { name: '二 花子' }),
  ];
  const keptPairwise = await redeemed(kept, ['name']);
  const mergedPairwise = await redeemed(merged, ['name']);
  expect(keptPairwise).not.toBe(mergedPairwise);
  const merge = { mergeId: 'merge-1', keptId: kept.id, mergedId: merged.id };
  await portal.store.write((tx) => recordAlias(tx, merge));
  const nameBy = async (pairwiseId: string) =>
    (await pay.call('/shared-data', { pairwiseId, kinds: ['name'] })).body.items?.[0]?.value;
  expect([await nameBy(keptPairwise), await nameBy(mergedPairwise)]).toEqual(['一 花子', '一 花子']);
  await portal.store.write((tx) => removeAlias(tx, merge.mergeId));
  expect(await nameBy(mergedPairwise)).toBe('二 花子');
  // News of the merge that arrives after it was taken back joins nobody.
  await portal.store.write((tx) => portal.platform.publish(tx, 'residents.merged', merge));
  await portal.settle();
  expect(await nameBy(mergedPairwise)).toBe('二 花子');
});

test('what staff looked at is in the same list, by section and not by name', async () => {
  const person = await portal.as('resident', { name: '見られ 太郎' });
  const desk = await portal.as('desk');
  await desk.clients.identity.POST('/residents/search', { body: { name: '見られ 太郎' } as never });
  const { data } = await person.clients.consent.GET('/me/data-uses');
  expect(data?.items).toMatchObject([{ by: 'staff', name: 'desk', operationId: 'searchResidents' }]);
  expect(JSON.stringify(data)).not.toContain(desk.id);
});

test('a consent needs somebody who showed lately who they are', async () => {
  const person = await portal.as('resident');
  const before = portal.clock.now().toString();
  portal.clock.advance({ minutes: 31 });
  const { error } = await grant(person, ['name']);
  portal.clock.set(before);
  expect(isProblem(error, 'step-up-required')).toBe(true);
});
