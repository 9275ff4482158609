/** Alerts that were really raised, what people do about them, and the reports they write. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from '#platform/cursor.ts';
import { testStaff } from '../../testing/actors.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

let portal: TestApp;
let auditor: TestPerson;
let welfare: TestPerson;
const nowhere = '00000000-0000-7000-8000-000000000000';

beforeAll(async () => {
  portal = await startTestApp({
    env: {
      SMTP_URL: 'smtp://localhost:1',
      MAIL_FROM: 'portal@city.example.jp',
      ALERT_MAIL_TO: 'a@city.example.jp,b@city.example.jp',
    },
  });
  auditor = await portal.as('auditor', { name: '監査 太郎' });
  welfare = await portal.as('welfare', { name: '福祉 花子' });
  await portal.as('resident', { name: '中間 花子' });
  for (let i = 0; i < 60; i++)
    await welfare.clients.identity.POST('/residents/search', { body: { name: '中間 花子' } });
  await portal.app.jobs.tick();
});
afterAll(() => portal[Symbol.asyncDispose]());

const list = (query: object = {}) => auditor.clients.audit.GET('/alerts', { params: { query } });
const get = (alertId: string) =>
  auditor.clients.audit.GET('/alerts/{alertId}', { params: { path: { alertId } } });
const firstOf = async (kind: string) => (await list()).data?.items.find((alert) => alert.kind === kind);
const idOf = async (kind: string) => (await firstOf(kind))?.id ?? '';

describe('an alert', () => {
  test('is raised by too many searches, says why, and names who', async () => {
    const alert = await firstOf('many-reads');
    expect(alert).toMatchObject({
      severity: 'medium',
      state: 'new',
      title: '短い時間に利用者の情報が何度も開かれました',
      explanation: '1人の職員が、60分のうちに60回開きました。目安は60回です。',
      actor: { kind: 'staff', id: welfare.id, name: '福祉 花子' },
      subjectCount: 1,
      incidentId: null,
    });
    // The same person's data again and again is another matter.
    expect((await firstOf('same-resident'))?.id).toBeDefined();
  });

  test('shows whose data it was and the records behind it, and that is on record', async () => {
    const { data } = await get(await idOf('many-reads'));
    expect(data?.subjects).toMatchObject([{ name: '中間 花子' }]);
    expect(data?.evidence).toHaveLength(50);
    expect(data?.evidence[0]).toMatchObject({ operationName: '利用者を検索', actor: { id: welfare.id } });
    const [record] = await portal.auditRecords();
    expect(record).toMatchObject({ operationId: 'getAlert', subjects: [data?.subjects[0]?.id] });
  });

  test('is raised once, however often the rules run', async () => {
    const count = async () => (await list({ limit: 100 })).data?.items.length;
    const before = await count();
    for (let i = 0; i < 3; i++) {
      portal.clock.advance({ seconds: 20 });
      await portal.app.jobs.tick();
    }
    expect(await count()).toBe(before);
  });

  test('goes out by mail to everybody who is to hear of it, naming nobody', async () => {
    const rows = await portal.store.raw("SELECT * FROM outgoing_mails WHERE purpose = 'alert'");
    const alerts = (await list({ limit: 100 })).data?.items.length ?? 0;
    expect(rows).toHaveLength(2 * alerts);
    expect(JSON.stringify(rows)).not.toMatch(/福祉|中間|city\.example/);
  });

  test('is listed by state, and page by page', async () => {
    expect((await list({ state: 'closed' })).data?.items).toEqual([]);
    const first = await list({ limit: 1 });
    const second = await list({ limit: 1, cursor: first.data?.nextCursor ?? '' });
    expect(second.data?.items[0]?.id).not.toBe(first.data?.items[0]?.id);
    expect((await list({ cursor: encodeCursor(['x']) })).response.status).toBe(400);
    expect((await list({ state: 'lost' })).response.status).toBe(400);
  });

  test('of a break-glass access is raised by its event, and of the next one too', async () => {
    const about = { accountId: welfare.id, kind: 'life', until: '2026-11-23T02:00:00Z' };
    for (const useId of ['u1', 'u2']) {
      await portal.store.write((tx) =>
        portal.platform.publish(tx, 'staff.break-glass-started', { ...about, useId }),
      );
    }
    await portal.settle();
    const { data } = await list({ limit: 100 });
    const raised = data?.items.filter(({ kind }) => kind === 'break-glass');
    expect(raised).toMatchObject([{ severity: 'high', actor: { id: welfare.id } }, { severity: 'high' }]);
  });

  test('that there is not is not found', async () => {
    expect((await get(nowhere)).error).toMatchObject({ status: 404, type: '/problems/alert-not-found' });
  });

  test('counts in the tile', async () => {
    const tile = portal.app.services.find(({ name }) => name === 'audit')?.tiles?.['audit.alerts'];
    const actor = testStaff(auditor.id, ['auditor']);
    const shown = await tile?.({ actor, now: portal.clock.now(), language: 'ja' });
    expect(shown).toMatchObject({ urgency: 'urgent', value: { text: '4', unit: '件' } });
    expect(shown?.items?.[0]).toMatchObject({ href: expect.stringMatching(/^\/admin\/alerts\//) });
  });
});

describe('dealing with an alert', () => {
  const acknowledge = (alertId: string, comment = '本人に確認します。') =>
    auditor.clients.audit.POST('/alerts/{alertId}/acknowledge', {
      params: { path: { alertId } },
      body: { comment },
    });
  const close = (alertId: string, body: object = {}) =>
    auditor.clients.audit.POST('/alerts/{alertId}/close', {
      params: { path: { alertId } },
      body: { finding: 'justified', comment: '敬老会の名簿の作成でした。', ...body } as never,
    });

  test('is noted with who and what, and comments lie sealed', async () => {
    const id = await idOf('many-reads');
    expect((await acknowledge(id)).response.status).toBe(204);
    expect((await close(id)).response.status).toBe(204);
    const { data } = await get(id);
    expect(data).toMatchObject({
      alert: { state: 'closed' },
      acknowledged: { by: { name: '監査 太郎' }, comment: '本人に確認します。' },
      closed: { by: { id: auditor.id }, comment: '敬老会の名簿の作成でした。' },
      finding: 'justified',
    });
    expect(JSON.stringify(await portal.store.raw('SELECT * FROM alerts'))).not.toContain('敬老会');
    expect(await portal.auditRecords()).toContainEqual(
      expect.objectContaining({ operationId: 'closeAlert', actorId: auditor.id, outcome: 'done' }),
    );
  });

  test('by two people at once is done by one of them', async () => {
    const id = await idOf('same-resident');
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => acknowledge(id)))).map(
      ({ response }) => response.status,
    );
    expect(statuses.sort()).toEqual([204, 409, 409, 409]);
    expect((await acknowledge(id)).error).toMatchObject({ type: '/problems/alert-state-changed' });
    await close(id);
    expect((await close(id)).response.status).toBe(409);
  });

  test('needs words when it ends, and an alert', async () => {
    const id = await idOf('break-glass');
    for (const body of [
      { comment: '' },
      { comment: '　 ' },
      { finding: 'whatever' },
      { comment: 'x'.repeat(1001) },
    ])
      expect((await close(id, body)).response.status).toBe(400);
    expect((await close(nowhere)).response.status).toBe(404);
    expect((await acknowledge(nowhere)).response.status).toBe(404);
    expect((await acknowledge(id, 'x'.repeat(1001))).response.status).toBe(400);
  });
});

describe('an incident report', () => {
  const draft = (alertId: string) =>
    auditor.clients.audit.POST('/alerts/{alertId}/incident-report', { params: { path: { alertId } } });
  const read = (incidentId: string) =>
    auditor.clients.audit.GET('/incidents/{incidentId}', { params: { path: { incidentId } } });
  const save = (incidentId: string, version: number, report: object) =>
    auditor.clients.audit.PUT('/incidents/{incidentId}', {
      params: { path: { incidentId } },
      body: { version, report: report as never },
    });
  const submit = (incidentId: string, version: number) =>
    auditor.clients.audit.POST('/incidents/{incidentId}/submit', {
      params: { path: { incidentId } },
      body: { version },
    });

  test('is drafted from the alert, edited, handed in, and then stands', async () => {
    const alertId = await idOf('many-reads');
    const ids = await Promise.all([draft(alertId), draft(alertId), draft(alertId)]);
    expect(new Set(ids.map(({ data }) => data?.id)).size).toBe(1);
    const id = ids[0]?.data?.id ?? '';
    const { data: drafted } = await read(id);
    expect(drafted).toMatchObject({
      number: 1,
      alertId,
      state: 'draft',
      version: 1,
      createdBy: { name: '監査 太郎' },
    });
    expect(drafted?.report.who).toContain('福祉 花子');
    const [shown] = await portal.auditRecords();
    expect([shown?.operationId, shown?.subjects]).toEqual(['getIncident', [expect.anything()]]);
    expect(drafted?.report.affected).toContain('利用者 1人');

    const report = { ...drafted?.report, cause: '名簿の作成で、検索を繰り返した。' };
    expect((await save(id, 1, report)).data).toEqual({ version: 2 });
    expect((await save(id, 1, report)).error).toMatchObject({
      status: 409,
      type: '/problems/incident-changed-meanwhile',
    });
    const raced = await Promise.all([save(id, 2, report), save(id, 2, report)]);
    expect(raced.map(({ response }) => response.status).sort()).toEqual([200, 409]);
    expect((await submit(id, 2)).response.status).toBe(409);
    expect((await submit(id, 3)).response.status).toBe(204);
    expect((await save(id, 3, report)).error).toMatchObject({ type: '/problems/incident-submitted' });
    expect((await submit(id, 3)).error).toMatchObject({ type: '/problems/incident-submitted' });
    expect((await read(id)).data).toMatchObject({
      state: 'submitted',
      submittedBy: { name: '監査 太郎' },
      report: { cause: '名簿の作成で、検索を繰り返した。' },
    });
    expect((await firstOf('many-reads'))?.incidentId).toBe(id);
    expect(JSON.stringify(await portal.store.raw('SELECT * FROM incidents'))).not.toContain('福祉');
  });

  test('is in the register, numbered', async () => {
    const second = (await draft(await idOf('same-resident'))).data?.id;
    const { data } = await auditor.clients.audit.GET('/incidents', { params: { query: { limit: 1 } } });
    expect(data?.items).toMatchObject([{ id: second, number: 2, state: 'draft' }]);
    const query = { limit: 1, cursor: data?.nextCursor ?? '' };
    const next = await auditor.clients.audit.GET('/incidents', { params: { query } });
    expect(next.data).toMatchObject({ items: [{ number: 1 }], nextCursor: null });
    for (const key of [['x'], ['0'], ['-1'], ['1', '2']]) {
      const wrong = { params: { query: { cursor: encodeCursor(key) } } };
      expect((await auditor.clients.audit.GET('/incidents', wrong)).response.status).toBe(400);
    }
  });

  test('that there is not, or has too much or too little in it, is refused', async () => {
    const id = (await draft(await idOf('break-glass'))).data?.id ?? '';
    const report = (await read(id)).data?.report ?? {};
    expect((await draft(nowhere)).response.status).toBe(404);
    expect((await read(nowhere)).response.status).toBe(404);
    expect((await save(nowhere, 1, report)).response.status).toBe(404);
    expect((await submit(nowhere, 1)).response.status).toBe(404);
    for (const wrong of [
      { ...report, title: '' },
      { ...report, what: 'x'.repeat(4001) },
      { ...report, by: 'me' },
      {},
    ])
      expect((await save(id, 1, wrong)).response.status).toBe(400);
    expect((await submit(id, 0)).response.status).toBe(400);
  });
});
