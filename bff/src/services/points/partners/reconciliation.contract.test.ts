/** Reconciliation as staff do it, through the real SDK: files in, differences, corrections by two people, closing. */
import type { components } from '@entame/sdk/contracts/points.ts';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { TestPerson } from '../../../testing/app.ts';
import { type PointsPortal, stampsId, startPointsPortal } from '../../../testing/points-portal.ts';
import { ledgerKeyOf } from '../ledger/keys.ts';
import { verifyLedger } from '../ledger/verify.ts';

type Day = components['schemas']['ReconciliationDay'];
const reason = '電話で確かめたため';

let portal: PointsPortal;
let suzuki: TestPerson;
let sato: TestPerson;
let hanako: TestPerson;
/** Each test has a day of its own. */
let day = '2026-11-01';
beforeAll(async () => {
  portal = await startPointsPortal(`${day}T01:00:00.000Z`);
});
afterAll(async () => {
  expect(await verifyLedger(portal.app.store, ledgerKeyOf(portal.app.platform))).not.toHaveProperty('fault');
  await portal?.[Symbol.asyncDispose]();
});

/** Two weeks later, so that no day stands near another test's; residents and staff sign in anew. */
async function nextDay() {
  day = Temporal.PlainDate.from(day).add({ days: 14 }).toString();
  portal.app.clock.set(`${day}T01:00:00.000Z`);
  portal.stamps.next.splice(0);
  hanako = await portal.resident();
  portal.silence();
}
async function tomorrow() {
  portal.app.clock.advance({ hours: 24 });
  suzuki = await portal.app.as('planning', { name: '鈴木 一' });
  sato = await portal.app.as('planning', { name: '佐藤 二' });
  hanako = { ...hanako, clients: hanako.clients };
}
async function credited(points = 500, outcome = 'credited'): Promise<string> {
  const id = await portal.exchange(hanako, points);
  const body = { outcome, points, partnerReference: `S-${id}` };
  await portal.call('POST', `/exchanges/${id}/outcome`, body);
  return id;
}

const slugOf = ({ error, response }: { error?: unknown; response: Response }) =>
  `${response.status} ${((error ?? {}) as { type?: string }).type?.replace('/problems/', '') ?? ''}`.trim();
const at = (partnerId = stampsId, on = day) => ({ params: { path: { partnerId, day: on } } });
const to = '/partners/{partnerId}/days/{day}' as const;
const read = (...where: Parameters<typeof at>) => suzuki.clients.points.GET(to, at(...where));
const close = (...where: Parameters<typeof at>) => suzuki.clients.points.POST(`${to}/closing`, at(...where));
const fetchFile = (...where: Parameters<typeof at>) =>
  suzuki.clients.points.POST(`${to}/comparison`, at(...where));
async function give(lines: string[], partnerId = stampsId, on = day) {
  const body = ['kind,exchange_id,id,points,at', ...lines, ''].join('\r\n');
  const path = `/api/points/v1/partners/${partnerId}/days/${on}/file`;
  const response = await suzuki.fetch(path, { method: 'PUT', headers: { 'content-type': 'text/csv' }, body });
  const reply = (await response.json()) as Day & { type?: string };
  return { response, data: reply, error: reply.type ? reply : undefined };
}
const credit = (id: string, points = 500) => `credit,${id},S-${id},${points},${day}T02:00:00Z`;
const resolve = (person: TestPerson, differenceId: string, moves: boolean) =>
  person.clients.points.POST('/differences/{differenceId}/resolution', {
    params: { path: { differenceId } },
    body: { reason, moves },
  });
const decide = (person: TestPerson, differenceId: string, approve = true) =>
  person.clients.points.POST('/differences/{differenceId}/decision', {
    params: { path: { differenceId } },
    body: { approve, reason },
  });
async function balance(): Promise<number> {
  const rows = await portal.app.store.raw(
    `SELECT posted FROM point_accounts WHERE owner_id = '${hanako.id}'`,
  );
  return Number(rows[0]?.posted);
}

describe('a day with the same lines on both sides', () => {
  it('is equal, by counts, sums and hash, and can be closed, once', async () => {
    await nextDay();
    const id = await credited();
    await tomorrow();
    expect((await read()).data).toMatchObject({ state: 'waiting', theirs: null, isEqual: false });
    expect(slugOf(await close())).toBe('409 reconciliation-day-unsettled');
    const { data } = await give([credit(id)]);
    expect(data).toMatchObject({ state: 'compared', isEqual: true, matched: { lines: 2, onAnotherDay: 0 } });
    expect(data.ours).toEqual(data.theirs);
    const both = await Promise.all([close(), close()]);
    for (const one of both) expect(one.data).toMatchObject({ state: 'closed', closedBy: '鈴木 一' });
    expect(slugOf(await give([]))).toBe('409 reconciliation-day-closed');
    expect(slugOf(await fetchFile())).toBe('409 reconciliation-day-closed');
    expect((await give([credit(id)])).data.state).toBe('closed');
  });

  it('closes by itself after some days, when its file came by itself', async () => {
    await nextDay();
    const id = await credited();
    await tomorrow();
    await give([credit(id)]);
    portal.app.clock.advance({ hours: 60 });
    await portal.runJob('points.reconcile');
    suzuki = await portal.app.as('planning');
    expect((await read()).data).toMatchObject({ state: 'closed', closedBy: null });
  });
});

describe('a difference', () => {
  it('blocks closing until it is settled with a reason', async () => {
    await nextDay();
    await tomorrow();
    const { data } = await give([credit('unknown-there')]);
    const [found] = data.differences;
    expect(found).toMatchObject({ kind: 'missing-here', ourState: null, correction: null, state: 'open' });
    const id = found?.id ?? '';
    expect(slugOf(await close())).toBe('409 reconciliation-day-unsettled');
    expect(slugOf(await resolve(suzuki, id, true))).toBe('409 correction-impossible');
    const both = await Promise.all([resolve(suzuki, id, false), resolve(sato, id, false)]);
    expect(both.map(slugOf).sort()).toEqual(['200', '409 difference-settled']);
    // Compared again, what was settled stays so.
    expect((await give([credit('unknown-there'), ''])).data.differences).toMatchObject([
      { state: 'resolved' },
    ]);
    expect((await close()).data).toMatchObject({ state: 'closed', isEqual: false });
  });

  it('vanishes when the partner mends its file, and opens again when it says something else', async () => {
    await nextDay();
    const id = await credited();
    await tomorrow();
    expect((await give([])).data.differences).toMatchObject([{ kind: 'missing-there', state: 'open' }]);
    expect((await give([credit(id)])).data.differences).toMatchObject([{ state: 'vanished' }]);
    const { data } = await give([credit(id, 400)]);
    expect(data.differences).toMatchObject([{ kind: 'other-amount', state: 'open', theirPoints: 400 }]);
    expect(data.differences[0]?.steps.map(({ kind }) => kind)).toEqual(['found', 'vanished', 'found']);
  });

  it('gives the resident back what the partner never credited, when a second person approves, once', async () => {
    await nextDay();
    const before = await balance();
    await credited();
    expect(await balance()).toBe(before - 500);
    await tomorrow();
    const id = (await give([])).data.differences[0]?.id ?? '';
    expect(slugOf(await decide(sato, id))).toBe('409 difference-settled');
    expect((await resolve(suzuki, id, true)).data).toMatchObject({
      state: 'proposed',
      correction: { direction: 'to-resident', points: 500 },
    });
    expect(slugOf(await close())).toBe('409 reconciliation-day-unsettled');
    expect(slugOf(await decide(suzuki, id))).toBe('409 correction-needs-another');
    expect((await decide(sato, id, false)).data).toMatchObject({ state: 'open' });
    await resolve(suzuki, id, true);
    const all = await Promise.all([decide(sato, id), decide(sato, id), decide(sato, id)]);
    expect(all.map(slugOf).sort()).toEqual(['200', '409 difference-settled', '409 difference-settled']);
    expect(await balance()).toBe(before);
    const { data } = await close();
    expect(data?.differences[0]?.steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['found', null],
      ['proposed', '鈴木 一'],
      ['declined', '佐藤 二'],
      ['proposed', '鈴木 一'],
      ['approved', '佐藤 二'],
    ]);
    expect(data?.differences[0]?.steps.at(-1)?.transferId).toEqual(expect.any(String));
    // The correction stands in no file of ours: the partner has nothing of the kind.
    const today = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
    portal.app.clock.advance({ hours: 24 });
    suzuki = await portal.app.as('planning');
    expect((await read(stampsId, today)).data?.ours.lines).toBe(0);
  });

  it('brings to the partner what it credited and we gave back, as far as the resident has it', async () => {
    await nextDay();
    const before = await balance();
    const id = await credited(500, 'rejected');
    await tomorrow();
    const { data } = await give([credit(id), credit('other', 1_000_000)]);
    const found = data.differences.find(({ exchangeId }) => exchangeId === id);
    expect(found).toMatchObject({
      ...{ kind: 'other-state', ourState: 'rejected' },
      correction: { direction: 'to-partner', points: 500 },
    });
    await resolve(suzuki, found?.id ?? '', true);
    expect((await decide(sato, found?.id ?? '')).data).toMatchObject({ state: 'resolved' });
    expect(await balance()).toBe(before - 500);
    await give([credit(id, 900_000)]);
    const again = (await read()).data?.differences.find(({ exchangeId }) => exchangeId === id);
    expect(again).toMatchObject({ state: 'open', correction: { points: 899_500 } });
    await resolve(suzuki, again?.id ?? '', true);
    expect(slugOf(await decide(sato, again?.id ?? ''))).toBe('409 points-insufficient');
    expect(await balance()).toBe(before - 500);
  });

  it('knows when more would be given back than was taken', async () => {
    await nextDay();
    const id = await credited();
    await portal.call('POST', `/exchanges/${id}/refunds`, { refundId: `refund-${id}`, points: 500 });
    await tomorrow();
    const refunded = `refund,${id},refund-${id},500,${day}T02:00:00Z`;
    const found = (await give([refunded])).data.differences[0]?.id ?? '';
    await resolve(suzuki, found, true);
    expect(slugOf(await decide(sato, found))).toBe('409 correction-impossible');
  });
});

test('a movement that the partner has on the day before is the same', async () => {
  await nextDay();
  const id = await credited();
  await tomorrow();
  const yesterday = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
  const { data } = await give([credit(id)], stampsId, yesterday);
  expect(data).toMatchObject({ differences: [], isEqual: false, matched: { lines: 1, onAnotherDay: 1 } });
  expect((await give([])).data).toMatchObject({ differences: [], matched: { lines: 1, onAnotherDay: 1 } });
});

test('the partner’s file is fetched, or it is said that there is none', async () => {
  await nextDay();
  await tomorrow();
  portal.stamps.next.splice(0);
  expect((await fetchFile()).data).toMatchObject({ file: { source: 'fetched', version: 1 } });
  portal.silence();
  expect(slugOf(await fetchFile())).toBe('409 point-partner-no-file');
});

test('our file, and the days in a list', async () => {
  const response = await suzuki.fetch(`/api/points/v1/partners/${stampsId}/days/${day}/file`);
  expect(await response.text()).toBe('kind,exchange_id,id,points,at\r\n');
  const days = (query: { limit?: number; cursor?: string }) =>
    suzuki.clients.points.GET('/partners/{partnerId}/days', {
      params: { path: { partnerId: stampsId }, query },
    });
  const first = (await days({ limit: 1 })).data;
  expect(first?.items).toMatchObject([{ day, state: 'compared' }]);
  const next = (await days({ limit: 100, cursor: first?.nextCursor ?? '' })).data;
  expect(next?.items.length).toBeGreaterThan(4);
  expect(next?.items.map((one) => one.day)).not.toContain(day);
});

test('health in one look', async () => {
  const { data } = await suzuki.clients.points.GET('/partners');
  expect(data?.items.map(({ id }) => id)).toEqual([stampsId, 'other-stamps']);
  expect(data?.items[0]).toMatchObject({
    name: 'なかま台紙',
    status: 'active',
    webhooks: { url: null, isOn: false },
  });
  expect(data?.items[0]?.days.openDifferences).toBeGreaterThan(0);
  expect(data?.items[0]?.calls.failures).toBeGreaterThan(0);
  expect(data?.items[0]?.calls.failingSince).toEqual(expect.any(String));
});
