/** What staff may not do any more to a resident who became another. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { expect, test } from 'vitest';
import { startTestApp } from '../../../testing/app.ts';

test('nothing is done any more to an account that became another', async () => {
  await using portal = await startTestApp();
  const first = await portal.as('desk');
  const second = await portal.as('administrator');
  const kept = await portal.as('resident', { name: '統合 済' });
  const merged = await portal.as('resident', { name: '統合 済' });
  const header = { 'Idempotency-Key': newIdempotencyKey() };
  const proposal = { keptId: kept.id, mergedId: merged.id, reason: '同じ方の二重登録' };
  const { data } = await first.clients.identity.POST('/merges', { params: { header }, body: proposal });
  const path = { mergeId: data?.id ?? '' };
  await second.clients.identity.POST('/merges/{mergeId}/approve', { params: { path } });
  const params = { path: { residentId: merged.id } };
  const { identity } = first.clients;
  const refused = [
    await identity.POST('/representation', { body: { residentId: merged.id, reason: 'counter' } }),
    await identity.POST('/residents/{residentId}/card', { params }),
    await identity.PATCH('/residents/{residentId}', {
      params,
      body: { address: '中間市岩瀬', reason: 'moved' },
    }),
  ];
  for (const { response, error } of refused)
    expect([response.status, error?.type]).toEqual([409, '/problems/resident-merged']);
  const again = await identity.POST('/residents', {
    params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
    body: {
      name: '統合 済',
      kana: 'トウゴウ スミ',
      birthDate: (await identity.GET('/residents/{residentId}', { params })).data?.birthDate ?? '',
      address: '中間市',
      gender: 'female',
      documentKind: 'other',
      termsAgreed: true,
    },
  });
  expect(again.error).toMatchObject({ type: '/problems/resident-exists-already', candidates: [kept.id] });
});
