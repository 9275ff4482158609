/** What a resident reads about who opened their data, in their own page and file. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAudit } from '#platform/audit.store.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await startTestApp();
});
afterAll(() => portal?.[Symbol.asyncDispose]());

test('tells the person themself, their helper, staff, partners and a sign-in under way apart', async () => {
  const hanako = await portal.as('resident', { name: '中間 花子' });
  const actors = [
    { kind: 'resident', id: hanako.id },
    { kind: 'resident', id: 'somebody-else' },
    { kind: 'staff', id: 'staff-1' },
    { kind: 'partner', id: 'nakamo-pay' },
    { kind: 'nobody' },
  ] as const;
  const at = portal.clock.now();
  for (const actor of actors) {
    const what = { permission: 'x', operationId: 'readSharedData', requestId: 'r', outcome: 'done' };
    await portal.store.write((tx) => recordAudit(tx, { ...what, at, actor, subjects: [hanako.id] }));
  }
  const { data } = await hanako.clients.privacy.GET('/me/data', {});
  const kind = data?.kinds.find(({ id }) => id === 'audit.records');
  const opened = kind?.rows
    .filter(([, , what]) => what === '同意された情報を取得（連携先）')
    .map(([, who]) => who);
  expect(opened?.toSorted()).toEqual(
    ['ご本人', '代理の方', '市の職員・主催者', '連携先', 'サインイン前'].toSorted(),
  );
});
