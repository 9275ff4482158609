/** Nobody uses a service whose terms they have not accepted; a changed text is asked for again. */
import { isProblem, newIdempotencyKey } from '@entame/sdk/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { represent } from '../../testing/represent.ts';

let portal: TestApp;
let administrator: TestPerson;
beforeEach(async () => {
  portal = await startTestApp();
  administrator = await portal.as('administrator');
});
afterEach(() => portal?.[Symbol.asyncDispose]());

const summary = { ja: '短い説明', en: 'In short', 'ja-x-easy': 'みじかい せつめい' };
type Service = 'portal' | 'points' | 'healthcare';

const save = (service: Service, body: string, kind: 'terms' | 'privacy' = 'terms') =>
  administrator.clients.terms.PUT('/documents/{service}/{kind}/draft', {
    params: { path: { service, kind } },
    body: { body, summary },
  });

function release(service: Service, inForceFrom: string | null = null, key = newIdempotencyKey()) {
  const path = { service, kind: 'terms' as const };
  const params = { path, header: { 'Idempotency-Key': key } };
  return administrator.clients.terms.POST('/documents/{service}/{kind}/publication', {
    params,
    body: { inForceFrom },
  });
}

async function publish(service: Service, body: string, inForceFrom: string | null = null): Promise<string> {
  await save(service, body);
  const { data, response } = await release(service, inForceFrom);
  expect(response.status).toBe(201);
  return data?.id ?? '';
}

const balance = (person: TestPerson) => person.clients.points.GET('/me/account');
const accept = (person: TestPerson, ...versionIds: string[]) =>
  person.clients.terms.POST('/me/acceptances', { body: { versionIds } });

test('without terms there is no gate; with them, the portal comes with the service', async () => {
  const hanako = await portal.as('resident');
  expect((await balance(hanako)).response.status).toBe(200);
  const points = await publish('points', 'ポイントは売れません。');
  const whole = await publish('portal', '暗証番号を教えないでください。');
  const refused = await balance(hanako);
  expect(isProblem(refused.error, 'terms-not-accepted')).toBe(true);
  expect((refused.error as unknown as { terms: string[] }).terms.sort()).toEqual([points, whole].sort());
  expect((await accept(hanako, points)).response.status).toBe(204);
  expect((await balance(hanako)).response.status).toBe(403);
  await accept(hanako, whole, points);
  expect((await balance(hanako)).response.status).toBe(200);
  // A service of its own without a text asks for nothing, and staff are not residents.
  expect((await hanako.clients.healthcare.GET('/me/blood-pressure/readings')).response.status).toBe(200);
  expect((await administrator.clients.activities.GET('/activities')).response.status).toBe(200);
});

test('my data names what was accepted, as a person reads it', async () => {
  const hanako = await portal.as('resident');
  await accept(hanako, await publish('points', 'ポイントは売れません。'));
  const { data } = await hanako.clients.privacy.GET('/me/data');
  const held = data?.kinds.find(({ id }) => id === 'terms.acceptances');
  expect(held?.rows.map((row) => row.slice(0, 2))).toEqual([['ポイント 利用規約', 1]]);
});

test('once accepted, the way in costs no query', async () => {
  const hanako = await portal.as('resident');
  await accept(hanako, await publish('points', '規約。'));
  await balance(hanako);
  await portal.store.raw('ALTER TABLE terms_acceptances RENAME TO terms_gone');
  expect((await balance(hanako)).response.status).toBe(200);
});

test('a text with a date is asked for from that moment, and its change is shown', async () => {
  const hanako = await portal.as('resident');
  const first = await publish('points', '一つ目の文。二つ目の文。');
  await accept(hanako, first);
  const second = await publish('points', '一つ目の文。新しい文。', '2026-11-23T02:00:00.000Z');
  expect((await balance(hanako)).response.status).toBe(200);
  portal.clock.advance({ minutes: 70 });
  const later = await portal.as('resident');
  expect((await balance(hanako)).response.status).toBe(403);
  const { data } = await hanako.clients.terms.GET('/me/terms');
  expect(data?.items).toMatchObject([
    { versionId: second, number: 2, acceptedAt: null, lastAccepted: { versionId: first, number: 1 } },
  ]);
  const params = { path: { versionId: second }, query: { since: first } };
  const changes = await later.clients.terms.GET('/versions/{versionId}/changes', { params });
  expect(changes.data?.items).toEqual([
    { kind: 'same', text: '一つ目の文。' },
    { kind: 'removed', text: '二つ目の文。' },
    { kind: 'added', text: '新しい文。' },
  ]);
  expect(isProblem((await accept(hanako, first)).error, 'terms-outdated')).toBe(true);
  await accept(hanako, second);
  expect((await balance(hanako)).response.status).toBe(200);
});

test('acting for somebody: the desk passes, nobody accepts for another', async () => {
  const [person, helper] = [await portal.as('resident'), await portal.as('resident')];
  const version = await publish('points', '規約。');
  const act = (as: TestPerson) => represent(portal, as, person, ['points:read-own', 'terms:accept-own']);
  await act(helper);
  expect((await balance(helper)).response.status).toBe(403);
  expect(isProblem((await accept(helper, version)).error, 'terms-by-self-only')).toBe(true);
  const desk = await portal.as('desk');
  await act(desk);
  expect((await balance(desk)).response.status).toBe(200);
});

describe('publishing', () => {
  test('needs a draft and a time to come, and is done once', async () => {
    expect(isProblem((await release('points')).error, 'terms-draft-missing')).toBe(true);
    await save('points', '規約。');
    const past = await release('points', '2026-11-22T00:00:00.000Z');
    expect(isProblem(past.error, 'terms-date-past')).toBe(true);
    const key = newIdempotencyKey();
    expect((await release('points', null, key)).response.status).toBe(201);
    expect((await release('points', '2027-01-01T00:00:00.000Z', key)).response.status).toBe(409);
    const two = await Promise.all([save('points', '二。').then(() => release('points')), release('points')]);
    expect(two.filter(({ response }) => response.status === 201)).toHaveLength(1);
  });

  test('cannot be undone in the database; who accepted is counted', async () => {
    const version = await publish('points', '規約。');
    await accept(await portal.as('resident'), version);
    await expect(portal.store.raw("UPDATE terms_versions SET body = 'x'")).rejects.toThrow('append-only');
    await save('points', '規約。その二。');
    const { data } = await administrator.clients.terms.GET('/documents');
    expect(data?.items.find(({ service, kind }) => service === 'points' && kind === 'terms')).toMatchObject({
      versions: [{ id: version, number: 1, acceptedBy: 1 }],
      draft: { body: '規約。その二。' },
    });
    const nobody = await portal.as('nobody');
    const path = { versionId: version };
    expect((await nobody.clients.terms.GET('/versions/{versionId}', { params: { path } })).data?.body).toBe(
      '規約。',
    );
  });
});

test('a version that there is not is not found, nor a comparison across documents', async () => {
  const [points, whole] = [await publish('points', '規約。'), await publish('portal', '規約。')];
  const nobody = await portal.as('nobody');
  const missing = { versionId: crypto.randomUUID() };
  expect(
    (await nobody.clients.terms.GET('/versions/{versionId}', { params: { path: missing } })).response.status,
  ).toBe(404);
  const params = { path: { versionId: points }, query: { since: whole } };
  expect((await nobody.clients.terms.GET('/versions/{versionId}/changes', { params })).response.status).toBe(
    404,
  );
  expect((await accept(await portal.as('resident'), missing.versionId)).response.status).toBe(409);
});

test('the demo has all ten texts', async () => {
  await using demo = await startTestApp({ seed: true });
  const { data } = await (await demo.as('resident')).clients.terms.GET('/me/terms');
  expect(data?.items.map(({ service, kind }) => `${service} ${kind}`)).toHaveLength(10);
});
