/** That a record says what was changed, in words that an official can read. */
import { expect, test } from 'vitest';
import { startTestApp } from '../../testing/app.ts';

test('says what was changed, from what to what, and about whom', async () => {
  await using portal = await startTestApp();
  const auditor = await portal.as('auditor');
  const administrator = await portal.as('administrator', { name: '管理 花子' });
  const clerk = await portal.as('desk', { name: '窓口 次郎' });
  const path = { accountId: clerk.id };
  await administrator.clients.staff.PUT('/accounts/{accountId}/roles', {
    params: { path },
    body: { roles: ['desk', 'welfare'], groupName: null },
  });
  const body = { filter: { operationId: 'changeStaffRoles' } };
  const { data } = await auditor.clients.audit.POST('/records/search', { body });
  expect(data?.items[0]?.details).toEqual(
    expect.arrayContaining([
      { title: '職員', value: '窓口 次郎' },
      { title: '変更前の役割', value: 'desk' },
      { title: '変更後の役割', value: 'desk welfare' },
    ]),
  );
});
