/** Duplicates and merges as staff meet them: who may, what is refused, what is on record. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';

let portal: TestApp;
let first: TestPerson;
let second: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
  first = await portal.as('desk');
  second = await portal.as('administrator');
});
afterAll(() => portal[Symbol.asyncDispose]());

const nobodyId = '00000000-0000-7000-8000-000000000000';

function propose(keptId: string, mergedId: string, reason = '同じ方の二重登録') {
  const header = { 'Idempotency-Key': newIdempotencyKey() };
  const body = { keptId, mergedId, reason };
  return first.clients.identity.POST('/merges', { params: { header }, body });
}
async function proposed(kept: TestPerson, merged: TestPerson): Promise<string> {
  return (await propose(kept.id, merged.id)).data?.id ?? '';
}
const approve = (mergeId: string, staff = second) =>
  staff.clients.identity.POST('/merges/{mergeId}/approve', { params: { path: { mergeId } } });
const decline = (mergeId: string, reason = '別の方です') =>
  first.clients.identity.POST('/merges/{mergeId}/decline', {
    params: { path: { mergeId } },
    body: { reason },
  });
const undo = (mergeId: string, reason = '別の方でした') =>
  first.clients.identity.POST('/merges/{mergeId}/undo', { params: { path: { mergeId } }, body: { reason } });
async function shown(mergeId: string, state?: 'proposed' | 'closed') {
  const query = { limit: 100, ...(state && { state }) };
  const { data } = await first.clients.identity.GET('/merges', { params: { query } });
  return data?.items.find(({ id }) => id === mergeId);
}
const pair = async (name = '試験 花子') =>
  [await portal.as('resident', { name }), await portal.as('resident', { name })] as const;

describe('findDuplicateCandidates', () => {
  test('shows people of one name and birth date side by side, and not who only shares the day', async () => {
    const [older, newer] = await pair('重複 一');
    const alone = await portal.as('resident', { name: '単独 二' });
    await portal.store.raw(`UPDATE residents SET kana = NULL WHERE id IN ('${alone.id}', '${newer.id}')`);
    const ask = (body: object) => first.clients.identity.POST('/residents/duplicates', { body });
    const { data } = await ask({ residentId: newer.id });
    expect(data?.items).toMatchObject([
      {
        older: { id: older.id, identities: [{ kind: 'card', providerName: 'マイナンバーカード' }] },
        newer: { id: newer.id },
        sameName: true,
        sameKana: false,
        openMergeId: null,
      },
    ]);
    expect((await ask({ residentId: alone.id })).data?.items).toEqual([]);
    expect((await ask({ residentId: nobodyId })).data?.items).toEqual([]);
    const all = await ask({});
    expect(all.data?.items.map((one) => one.newer.id)).toContain(newer.id);
    const mergeId = await proposed(older, newer);
    expect((await ask({ residentId: newer.id })).data?.items[0]?.openMergeId).toBe(mergeId);
    await approve(mergeId);
    expect((await ask({ residentId: older.id })).data?.items).toEqual([]);
    expect((await ask({ residentId: 'x' })).response.status).toBe(400);
  });

  test('is on record with everybody it showed', async () => {
    const [, newer] = await pair('記録 一');
    await first.clients.identity.POST('/residents/duplicates', { body: { residentId: newer.id } });
    const [record] = await portal.store.raw(
      `SELECT * FROM audit_log WHERE operation_id = 'findDuplicateCandidates' ORDER BY at DESC, id DESC LIMIT 1`,
    );
    expect(record).toMatchObject({ actor_id: first.id, permission: 'residents:merge' });
    expect(String(record?.subjects)).toContain(newer.id);
  });
});

describe('proposeMerge', () => {
  test('is refused for one and the same, for nobody, twice, and for who is merged', async () => {
    const [kept, merged] = await pair();
    const slugOf = async (keptId: string, mergedId: string) => (await propose(keptId, mergedId)).error?.type;
    expect(await slugOf(kept.id, kept.id)).toBe('/problems/merge-same-resident');
    expect(await slugOf(kept.id, nobodyId)).toBe('/problems/resident-not-found');
    const mergeId = await proposed(kept, merged);
    expect(await slugOf(merged.id, kept.id)).toBe('/problems/merge-already-proposed');
    await approve(mergeId);
    const third = await portal.as('resident');
    expect(await slugOf(third.id, merged.id)).toBe('/problems/resident-merged');
    expect(await slugOf(merged.id, kept.id)).toBe('/problems/resident-merged');
  });

  test.each(['', '　 ', 'あ'.repeat(501)])('wants a reason, not %j', async (reason) => {
    const [kept, merged] = await pair();
    expect((await propose(kept.id, merged.id, reason)).response.status).toBe(400);
  });

  test('repeated with its key is one proposal', async () => {
    const [kept, merged] = await pair();
    const header = { 'Idempotency-Key': newIdempotencyKey() };
    const body = { keptId: kept.id, mergedId: merged.id, reason: '二重' };
    const send = () => first.clients.identity.POST('/merges', { params: { header }, body });
    expect((await send()).data).toEqual((await send()).data);
  });
});

describe('approveMerge', () => {
  test('needs a second person; then both accounts are one and the merged one’s sessions have ended', async () => {
    const [kept, merged] = await pair();
    const mergeId = await proposed(kept, merged);
    expect((await approve(mergeId, first)).error?.type).toBe('/problems/second-person-needed');
    expect(await shown(mergeId, 'proposed')).toMatchObject({
      state: 'proposed',
      isMine: true,
      decision: null,
    });
    expect((await approve(mergeId)).response.status).toBe(204);
    expect((await merged.clients.identity.GET('/session')).data).toEqual({ state: 'signed-out' });
    expect((await kept.clients.identity.GET('/me/identities')).data?.items).toHaveLength(2);
    expect((await approve(mergeId)).error?.type).toBe('/problems/merge-not-open');
    expect(await shown(mergeId, 'proposed')).toBeUndefined();
    expect(await shown(mergeId, 'closed')).toMatchObject({
      state: 'merged',
      kept: { id: kept.id },
      merged: { id: merged.id },
      decision: { by: '試験 花子', reason: null },
      undoableUntil: '2026-12-23T01:00:00.000Z',
    });
  });

  test('is refused when it is not known, has lapsed, or one of the two was merged since', async () => {
    expect((await approve(nobodyId)).error?.type).toBe('/problems/merge-not-found');
    const [kept, merged] = await pair();
    const mergeId = await proposed(kept, merged);
    await portal.store.raw(`UPDATE residents SET merged_into = '${nobodyId}' WHERE id = '${kept.id}'`);
    expect((await approve(mergeId)).error?.type).toBe('/problems/resident-merged');
    const before = portal.clock.now().toString();
    portal.clock.advance({ hours: 15 * 24 });
    const [late, staff] = [await portal.as('desk'), await portal.as('desk')];
    expect((await approve(mergeId, late)).error?.type).toBe('/problems/merge-not-open');
    const { data } = await staff.clients.identity.GET('/merges', { params: { query: { state: 'closed' } } });
    expect(data?.items.find(({ id }) => id === mergeId)?.state).toBe('lapsed');
    portal.clock.set(before);
  });
});

test('declineMerge changes nobody and makes room for another proposal', async () => {
  const [kept, merged] = await pair();
  const mergeId = await proposed(kept, merged);
  expect((await decline(mergeId, '')).response.status).toBe(400);
  expect((await decline(mergeId)).response.status).toBe(204);
  expect((await decline(mergeId)).error?.type).toBe('/problems/merge-not-open');
  expect((await decline(nobodyId)).error?.type).toBe('/problems/merge-not-found');
  expect(await shown(mergeId)).toMatchObject({ state: 'declined', decision: { reason: '別の方です' } });
  expect((await merged.clients.identity.GET('/me')).response.status).toBe(200);
  expect((await propose(merged.id, kept.id)).response.status).toBe(201);
});

test('undoMerge gives each their identity back, within thirty days, once', async () => {
  const [kept, merged] = await pair();
  const mergeId = await proposed(kept, merged);
  expect((await undo(mergeId)).error?.type).toBe('/problems/merge-not-in-force');
  expect((await undo(nobodyId)).error?.type).toBe('/problems/merge-not-found');
  await approve(mergeId);
  const before = portal.clock.now().toString();
  portal.clock.advance({ hours: 31 * 24 });
  const late = await portal.as('desk');
  const tooLate = await late.clients.identity.POST('/merges/{mergeId}/undo', {
    params: { path: { mergeId } },
    body: { reason: '遅い' },
  });
  expect(tooLate.error?.type).toBe('/problems/merge-undo-too-late');
  portal.clock.set(before);
  expect((await undo(mergeId)).response.status).toBe(204);
  expect((await undo(mergeId)).error?.type).toBe('/problems/merge-not-in-force');
  expect(await shown(mergeId)).toMatchObject({ state: 'undone', undo: { reason: '別の方でした' } });
  // Whoever was signed in by the other's identity is not any more.
  expect((await kept.clients.identity.GET('/session')).data).toEqual({ state: 'signed-out' });
  const identities = await portal.store.raw(
    `SELECT resident_id FROM identities WHERE subject = '${merged.id}'`,
  );
  expect(identities).toEqual([{ resident_id: merged.id }]);
});

test('listMerges goes back page by page and refuses a cursor that it did not give', async () => {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  do {
    const query = { limit: 2, ...(cursor && { cursor }) };
    const { data } = await second.clients.identity.GET('/merges', { params: { query } });
    ids.push(...(data?.items ?? []).map(({ id }) => id));
    cursor = data?.nextCursor;
  } while (cursor);
  expect(ids.length).toBeGreaterThan(4);
  expect(new Set(ids).size).toBe(ids.length);
  const wrong = await second.clients.identity.GET('/merges', { params: { query: { cursor: 'eA' } } });
  expect(wrong.response.status).toBe(400);
});

test('reasons, which may name people, do not stand readable in the database', async () => {
  const rows = JSON.stringify(await portal.store.raw('SELECT * FROM merges'));
  for (const word of ['二重', '別の方']) expect(rows).not.toContain(word);
});

test('closing an account closes what was merged into it as well', async () => {
  const [kept, merged] = await pair();
  await approve(await proposed(kept, merged));
  await kept.clients.privacy.POST('/me/closing', {
    params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
    body: { understood: true },
  });
  await portal.store.raw(`UPDATE closings SET closes_at = '2026-11-23T00:00:00.000Z'`);
  const jobs = portal.app.services.flatMap(({ jobs = [] }) => jobs);
  await jobs.find(({ name }) => name === 'privacy.close-accounts')?.run(portal.clock.now());
  await portal.settle();
  const left = (table: string, column: string) =>
    portal.store.raw(`SELECT 1 FROM ${table} WHERE ${column} IN ('${kept.id}', '${merged.id}')`);
  for (const [table, column] of [
    ['residents', 'id'],
    ['identities', 'resident_id'],
    ['merges', 'kept_id'],
    ['resident_aliases', 'merged_id'],
  ] as const)
    expect(await left(table, column), table).toEqual([]);
});
