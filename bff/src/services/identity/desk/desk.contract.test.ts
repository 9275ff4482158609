/** Every documented answer of the desk's operations, and what is on record of them, through the SDK. */
import { isProblem, newIdempotencyKey } from '@entame/sdk/client';
import type { components } from '@entame/sdk/contracts/identity.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordSessionsMoved } from '#platform/session/session.store.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';

type Registration = components['schemas']['ResidentRegistration'];
type Correction = components['schemas']['ResidentCorrection'];

let portal: TestApp;
let desk: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
});
beforeEach(async () => {
  desk = await portal.as('desk', { name: '窓口 春子' });
});
afterAll(() => portal?.[Symbol.asyncDispose]());

let number = 0;
/** Somebody new each time: the family name is spelt from a number. */
function somebody(change: Partial<Registration> = {}): Registration {
  number += 1;
  const name = [...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
  const kana = [...String(number)].map((digit) => 'アイウエオカキクケコ'[Number(digit)]).join('');
  return {
    name: `${name}山 花`,
    kana: `${kana}ヤマ ハナ`,
    birthDate: '1940-04-04',
    address: '福岡県中間市通谷四丁目99番1号',
    gender: 'female',
    documentKind: 'care-insurance',
    termsAgreed: true,
    ...change,
  };
}

const register = (body: Registration, by = desk, key = newIdempotencyKey()) =>
  by.clients.identity.POST('/residents', { params: { header: { 'Idempotency-Key': key } }, body });
const find = (residentId: string, by = desk) =>
  by.clients.identity.GET('/residents/{residentId}', { params: { path: { residentId } } });
const correct = (residentId: string, body: Correction) =>
  desk.clients.identity.PATCH('/residents/{residentId}', { params: { path: { residentId } }, body });
const issue = (residentId: string) =>
  desk.clients.identity.POST('/residents/{residentId}/card', { params: { path: { residentId } } });
const revoke = (residentId: string) =>
  desk.clients.identity.DELETE('/residents/{residentId}/card', { params: { path: { residentId } } });
const scan = (cardNumber: string, by = desk) =>
  by.clients.identity.POST('/residents/find-by-card', { body: { cardNumber } });
const represent = (residentId: string, reason: 'telephone' | 'counter' = 'telephone', by = desk) =>
  by.clients.identity.POST('/representation', { body: { residentId, reason } });
const endActing = (by = desk) => by.clients.identity.DELETE('/representation');

async function registered(change: Partial<Registration> = {}): Promise<string> {
  const { data } = await register(somebody(change));
  return data?.id ?? '';
}
async function records(operationId: string) {
  return (await portal.auditRecords()).filter((record) => record.operationId === operationId);
}

describe('registerResident', () => {
  test('registers at the desk: found by telephone and kana, without a way to sign in', async () => {
    const person = somebody({ phone: '０９３－７７７－１１１１', kana: 'なないろ はな' });
    const { data, response } = await register(person);
    expect(response.status).toBe(201);
    expect(data).toMatchObject({
      kana: 'ナナイロ ハナ',
      phone: '0937771111',
      identityAssurance: 'desk',
      documentKind: 'care-insurance',
      cardIssuedAt: null,
    });
    for (const body of [{ phone: '093-777-1111' }, { name: 'ナナイロ' }]) {
      const found = await desk.clients.identity.POST('/residents/search', { body: { limit: 5, ...body } });
      expect(found.data?.items.map(({ id }) => id)).toEqual([data?.id]);
    }
    expect(await find(data?.id ?? '')).toMatchObject({ data });
    const [record] = await records('registerResident');
    expect(record).toMatchObject({ actorId: desk.id, subjects: [data?.id], outcome: 'done' });
  });

  test('sent twice with one key registers once', async () => {
    const person = somebody();
    const key = newIdempotencyKey();
    const [one, two] = await Promise.all([register(person, desk, key), register(person, desk, key)]);
    expect(one.data?.id).toBe(two.data?.id);
    const other = await register(somebody(), desk, key);
    expect(isProblem(other.error, 'idempotency-key-reused')).toBe(true);
  });

  test('a probable duplicate is refused with its id, on record, and registered when it is another person', async () => {
    const person = somebody();
    const { data: first } = await register(person);
    const { error, response } = await register({ ...person, name: `${person.name}　` });
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ type: '/problems/resident-exists-already', candidates: [first?.id] });
    const [record] = await records('registerResident');
    expect(record).toMatchObject({ outcome: 'resident-exists-already', subjects: [first?.id] });
    const second = await register({ ...person, confirmedDifferent: true });
    expect(second.response.status).toBe(201);
    expect(second.data?.id).not.toBe(first?.id);
  });

  test('of two clerks who register the same person at once, one is told of the other', async () => {
    const person = somebody();
    const statuses = (await Promise.all([1, 2, 3].map(() => register(person)))).map((r) => r.response.status);
    expect(statuses.sort()).toEqual([201, 409, 409]);
  });

  test.each([
    ['the number of a document', { address: '通谷 1234 5678 9012' }],
    ['a name of digits', { name: '1234' }],
    ['terms not agreed to', { termsAgreed: false as never }],
    ['a birth date to come', { birthDate: '2099-01-01' }],
    ['a day that there is not', { birthDate: '1940-02-30' }],
    ['a telephone number that is none', { phone: '0000000000000' }],
    ['kana that are none', { kana: 'Nakama' }],
    ['a document number field', { documentNumber: '123456789012' } as never],
    ['an enormous name', { name: '花'.repeat(81) }],
    ['a line break in a name', { name: '花\n子' }],
  ])('refuses %s', async (_, change) => {
    const { response } = await register(somebody(change));
    expect(response.status).toBe(400);
  });
});

describe('correctResident', () => {
  test('changes what is given, keeps the rest, and forgets a telephone number', async () => {
    const id = await registered({ phone: '093-777-2222' });
    const { data } = await correct(id, { address: '中間市垣生99番1号', phone: null, reason: 'moved' });
    expect(data).toMatchObject({ address: '中間市垣生99番1号', phone: null, birthDate: '1940-04-04' });
    expect((await records('correctResident'))[0]).toMatchObject({ actorId: desk.id, subjects: [id] });
  });

  test('refuses a document number and whom there is not', async () => {
    const id = await registered();
    const wrong = await correct(id, { address: '123456789012', reason: 'typing-error' });
    expect(wrong.response.status).toBe(400);
    const { error } = await correct(uuidv7(), { name: '別 人', reason: 'typing-error' });
    expect(isProblem(error, 'resident-not-found')).toBe(true);
    expect(isProblem((await find(uuidv7())).error, 'resident-not-found')).toBe(true);
  });
});

describe('resident cards', () => {
  test('a card finds its holder, typed or scanned; a new one and a revoked one end it', async () => {
    const id = await registered();
    const first = await issue(id);
    expect(first.response.status).toBe(201);
    const { cardNumber = '', qrText = '' } = first.data ?? {};
    expect(cardNumber).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{2}$/);
    expect((await scan(cardNumber.toLowerCase())).data?.id).toBe(id);
    expect((await scan(qrText)).data?.id).toBe(id);
    expect((await find(id)).data?.cardIssuedAt).not.toBeNull();
    const second = (await issue(id)).data?.cardNumber ?? '';
    expect(isProblem((await scan(cardNumber)).error, 'resident-card-not-found')).toBe(true);
    expect((await revoke(id)).response.status).toBe(204);
    expect(isProblem((await scan(second)).error, 'resident-card-not-found')).toBe(true);
    expect(isProblem((await revoke(id)).error, 'resident-card-not-found')).toBe(true);
    expect(isProblem((await issue(uuidv7())).error, 'resident-not-found')).toBe(true);
  });

  test('who tries many numbers has to wait, though the next were right; another clerk does not', async () => {
    const { data } = await issue(await registered());
    for (let tries = 0; tries < 10; tries += 1) expect((await scan('AAAA')).response.status).toBe(404);
    const { error, response } = await scan(data?.cardNumber ?? '');
    expect(response.status).toBe(429);
    expect(isProblem(error, 'too-many-wrong-numbers')).toBe(true);
    expect((await scan(data?.cardNumber ?? '', await portal.as('welfare'))).response.status).toBe(200);
  });
});

describe('acting for a resident', () => {
  test('is the resident with few powers, named with the clerk on record, until it ends', async () => {
    const id = await registered();
    expect((await represent(id)).response.status).toBe(204);
    const session = (await desk.clients.identity.GET('/session')).data;
    expect(session).toMatchObject({
      kind: 'resident',
      permissions: [
        'activities:read',
        'bookings:manage-own',
        'points:read-own',
        'profile:read-own',
        'sign-ups:manage-own',
      ],
      actedBy: { kind: 'staff', displayName: '窓口 春子' },
    });
    expect((await desk.clients.identity.GET('/me')).data?.id).toBe(id);
    const [record] = await records('getMyProfile');
    expect(record).toMatchObject({ actorKind: 'staff', actorId: desk.id, onBehalfOf: id, subjects: [id] });
    expect((await represent(id)).response.status).toBe(403);
    const ended = await endActing();
    expect(ended.data).toEqual({ returnTo: `/admin/residents/${id}` });
    expect((await desk.clients.identity.GET('/session')).data).toMatchObject({
      kind: 'staff',
      actedBy: null,
    });
    expect((await endActing()).data).toEqual({ returnTo: '/' });
  });

  test('a page drawn for one of the two is signed out for the other', async () => {
    await represent(await registered());
    const asked = async (drawnFor: string) =>
      (await desk.fetch('/api/identity/v1/me', { headers: { 'X-Representation': drawnFor } })).status;
    const session = (await desk.clients.identity.GET('/session')).data;
    const own = session?.state === 'signed-in' ? session.actedBy?.representationId : undefined;
    expect(await asked(own ?? '')).toBe(200);
    expect(await asked('none')).toBe(401);
    expect(await asked(uuidv7())).toBe(401);
  });

  test('signing out ends both; whom there is not cannot be acted for', async () => {
    expect(isProblem((await represent(uuidv7())).error, 'resident-not-found')).toBe(true);
    await represent(await registered());
    await desk.clients.identity.POST('/sign-out');
    expect((await desk.clients.identity.GET('/session')).data).toEqual({ state: 'signed-out' });
  });
});

describe('claimResidentCard', () => {
  const card = { name: '試験 花子', birthDate: '1946-03-03', kana: 'シケン ハナコ' };
  const claim = (by: TestPerson, cardNumber: string) =>
    by.clients.identity.POST('/me/resident-card', { body: { cardNumber } });
  async function cardOf(change: Partial<Registration> = {}) {
    const person = somebody({ ...card, confirmedDifferent: true, ...change });
    const id = (await register(person)).data?.id ?? '';
    return { id, number: (await issue(id)).data?.cardNumber ?? '' };
  }

  test('joins a fresh account with the one of the desk, once', async () => {
    const { id, number } = await cardOf({ name: '試験花子' });
    const hanako = await portal.as('resident');
    expect((await claim(hanako, number)).response.status).toBe(204);
    expect((await hanako.clients.identity.GET('/me')).data?.id).toBe(id);
    expect((await find(id)).data?.identityAssurance).toBe('card');
    const another = await portal.as('resident');
    expect((await claim(another, number)).response.status).toBe(404);
  });

  test('takes along what the fresh account has come to have', async () => {
    const { id, number } = await cardOf();
    const hanako = await portal.as('resident');
    const attended = { checkInId: 'c1', activityId: 'a1', activityTitle: '体操', points: 30 };
    await portal.store.write((tx) =>
      portal.platform.publish(tx, 'activity.attended', { ...attended, residentId: hanako.id }),
    );
    await portal.settle();
    expect((await claim(hanako, number)).response.status).toBe(204);
    await portal.settle();
    expect((await hanako.clients.points.GET('/me/account')).data?.balance).toBe(30);
    // The desk finds one account of her, not two.
    const { data } = await desk.clients.identity.POST('/residents/duplicates', { body: { residentId: id } });
    expect(data?.items.flatMap(({ older, newer }) => [older.id, newer.id])).not.toContain(hanako.id);
  });

  test('of two who claim one card at once, one gets it', async () => {
    const { number } = await cardOf();
    const both = [await portal.as('resident'), await portal.as('resident')];
    const statuses = (await Promise.all(both.map((one) => claim(one, number)))).map((r) => r.response.status);
    expect(statuses.sort()).toEqual([204, 404]);
  });

  test.each([
    ['of somebody else', { name: '別野 人' }],
    ['of a namesake', { birthDate: '1946-03-04' }],
  ])('a card %s is answered as one that does not exist', async (_, change) => {
    const { number } = await cardOf(change);
    const hanako = await portal.as('resident');
    expect(isProblem((await claim(hanako, number)).error, 'resident-card-not-found')).toBe(true);
    for (let tries = 0; tries < 9; tries += 1) await claim(hanako, 'nonsense');
    expect((await claim(hanako, number)).response.status).toBe(429);
  });

  test('needs the card shown lately, and an account that is new', async () => {
    const { number } = await cardOf();
    const hanako = await portal.as('resident');
    const before = portal.clock.now().toString();
    portal.clock.advance({ minutes: 11 });
    expect(isProblem((await claim(hanako, number)).error, 'step-up-required')).toBe(true);
    const later = await portal.as('resident');
    await portal.store.write((tx) =>
      recordSessionsMoved(tx, later.id, { id: hanako.id, displayName: '試験 花子' }),
    );
    expect(isProblem((await claim(later, number)).error, 'resident-card-claim-too-late')).toBe(true);
    portal.clock.set(before);
  });

  test('an empty number is refused', async () => {
    expect((await claim(await portal.as('resident'), '')).response.status).toBe(400);
  });
});
