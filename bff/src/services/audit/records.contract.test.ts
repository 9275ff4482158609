/** Searching, exporting and showing the audit, through the SDK. */
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from '#platform/cursor.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

let portal: TestApp;
let auditor: TestPerson;
let desk: TestPerson;
let hanako: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
  auditor = await portal.as('auditor', { name: '監査 太郎' });
  desk = await portal.as('desk', { name: '窓口 一郎' });
  hanako = await portal.as('resident', { name: '中間 花子' });
  await desk.clients.identity.POST('/residents/search', { body: { name: '中間 花子' } });
});
afterAll(() => portal[Symbol.asyncDispose]());

async function search(filter: object = {}, more: object = {}) {
  const { data, error, response } = await auditor.clients.audit.POST('/records/search', {
    body: { filter, ...more } as never,
  });
  return { items: data?.items ?? [], nextCursor: data?.nextCursor, error, status: response.status };
}

describe('searchAuditRecords', () => {
  test('shows who did what to whose data, by name and in Japanese', async () => {
    const { items } = await search({ operationId: 'searchResidents' });
    expect(items).toMatchObject([
      {
        actor: { kind: 'staff', id: desk.id, name: '窓口 一郎' },
        operationName: '利用者を検索',
        permission: 'residents:search',
        subjects: [{ id: hanako.id, name: '中間 花子' }],
        subjectCount: 1,
        concernsEverybody: false,
        onBehalfOf: null,
        outcome: 'done',
        region: null,
      },
    ]);
    expect(items[0]?.client).toMatch(/^[\w-]{22}$/);
  });

  test('is on record itself, with those whose names it showed', async () => {
    await search({ operationId: 'searchResidents' });
    const [record] = await portal.auditRecords();
    expect(record).toMatchObject({
      operationId: 'searchAuditRecords',
      subjects: [hanako.id],
      actorId: auditor.id,
    });
  });

  test.each([
    ['actorId', () => ({ actorId: desk.id })],
    ['actorKind and permission', () => ({ actorKind: 'staff', permission: 'residents:search' })],
    ['subjectId before it is sealed', () => ({ subjectId: hanako.id, operationId: 'searchResidents' })],
    ['a time', () => ({ from: '2026-11-23T01:00:00Z', until: '2026-11-23T01:00:00.001Z', actorId: desk.id })],
    ['outcome', () => ({ outcome: 'done', operationId: 'searchResidents' })],
  ])('finds by %s', async (_, filter) => {
    const { items } = await search(filter());
    expect(items).toHaveLength(1);
    expect(items[0]?.actor.id).toBe(desk.id);
  });

  test('finds by subject after sealing, and what concerned everybody as well', async () => {
    const administrator = await portal.as('administrator');
    await (await administrator.fetch('/api/identity/v1/residents/export?format=csv')).text();
    await portal.app.jobs.tick();
    const { items } = await search({ subjectId: hanako.id, actorKind: 'staff' });
    const operations = items.map(({ operationId }) => operationId);
    expect(operations).toContain('searchResidents');
    expect(operations).toContain('exportResidents');
    expect(items.find(({ operationId }) => operationId === 'exportResidents')).toMatchObject({
      concernsEverybody: true,
      subjectCount: 0,
    });
    expect((await search({ subjectId: auditor.id, operationId: 'searchResidents' })).items).toEqual([]);
  });

  test('finds by request, by refusal and by nothing that fits', async () => {
    const [known] = (await search({ operationId: 'searchResidents' })).items;
    expect((await search({ requestId: known?.requestId })).items.map(({ id }) => id)).toEqual([known?.id]);
    expect((await search({ requestId: "' OR 1=1 --" })).items).toEqual([]);
    expect((await search({ outcome: 'refused' })).items).toEqual([]);
    expect((await search({ from: '2030-01-01T00:00:00Z' })).items).toEqual([]);
  });

  test('goes back page by page without losing or repeating one', async () => {
    const ids: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await search(
        { until: '2026-11-23T01:00:00.001Z' },
        { limit: 2, ...(cursor && { cursor }) },
      );
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      // Each page adds a record of itself at the front, which must not push others out.
    } while (cursor && ids.length < 100);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(3);
  });

  test.each([
    ['a moment that no database holds', { from: '0000-01-01T00:00:00+23:59' }],
    ['no moment', { from: 'yesterday' }],
    ['an id with a wildcard', { subjectId: '%' }],
    ['another member', { name: '中間' }],
    ['a long text', { operationId: 'x'.repeat(81) }],
    ['an object where a text belongs', { requestId: { $ne: '' } }],
  ])('refuses %s', async (_, filter) => {
    expect((await search(filter)).status).toBe(400);
  });

  test.each([['x'], ['not-a-time', 'x'], ['2026-11-23T01:00:00.000Z', 'a\0']])(
    'refuses the cursor %j',
    async (...key) => {
      const { error } = await search({}, { cursor: encodeCursor(key) });
      expect(error).toMatchObject({ status: 400, errors: [{ pointer: '/body/cursor' }] });
    },
  );
});

describe('getAuditRecord', () => {
  const get = (recordId: string) =>
    auditor.clients.audit.GET('/records/{recordId}', { params: { path: { recordId } } });

  test('shows everybody, where the list shows five', async () => {
    for (let i = 0; i < 7; i++) await portal.as('resident', { name: `古賀 ${i}` });
    await desk.clients.identity.POST('/residents/search', { body: { name: '古賀' } });
    const [listed] = (await search({ operationId: 'searchResidents' })).items;
    expect([listed?.subjects.length, listed?.subjectCount]).toEqual([5, 7]);
    const { data } = await get(listed?.id ?? '');
    expect(data?.subjects).toHaveLength(7);
    const [record] = await portal.auditRecords();
    expect(record?.subjects).toHaveLength(7);
  });

  test('of a record that there is not is not found', async () => {
    const { error } = await get('00000000-0000-7000-8000-000000000000');
    expect(error).toMatchObject({ status: 404, type: '/problems/audit-record-not-found' });
  });
});

describe('exportAuditRecords', () => {
  const exported = (format: string, filter: object) =>
    auditor.fetch(`/api/audit/v1/records/export?format=${format}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ filter }),
    });

  test('is a CSV that Japanese Excel opens, with names beside the ids', async () => {
    const response = await exported('csv', { operationId: 'searchResidents', actorId: desk.id });
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [headings = [], ...rows] = parse(new TextDecoder().decode(bytes), { bom: true }) as string[][];
    const cell = (row: string[] | undefined, heading: string) => row?.[headings.indexOf(heading)];
    const row = rows.at(-1);
    expect(cell(row, '日時')).toBe('2026-11-23 10:00:00');
    expect(cell(row, '操作した人')).toBe('窓口 一郎');
    expect(cell(row, '操作')).toBe('利用者を検索');
    expect(cell(row, '情報の本人')).toBe('中間 花子');
    expect(cell(row, '情報の本人のID')).toBe(hanako.id);
  });

  test('is an Excel workbook as well, and on record as having shown everybody', async () => {
    const response = await exported('xlsx', {});
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files)).toContain('xl/workbook.xml');
    const [record] = await portal.auditRecords();
    expect(record).toMatchObject({ operationId: 'exportAuditRecords', subjects: ['*'] });
  });

  test('refuses a filter that is none', async () => {
    expect((await exported('csv', { until: '9999-12-31T23:59:59-23:59' })).status).toBe(400);
  });

  test('a name that begins like a formula stays a text', async () => {
    const evil = await portal.as('resident', { name: '=HYPERLINK("//x")' });
    await desk.clients.identity.POST('/residents/search', { body: { name: '=HYPERLINK("//x")' } });
    const text = await (await exported('csv', { subjectId: evil.id, operationId: 'searchResidents' })).text();
    expect(text).toContain(`'=HYPERLINK`);
  });
});

describe('getAuditChainState', () => {
  const state = async () => (await auditor.clients.audit.GET('/chain')).data;
  /** The session of the day before has ended. */
  const nextDay = async () => {
    portal.clock.advance({ hours: 25 });
    auditor = await portal.as('auditor');
    await portal.app.jobs.tick();
  };

  test('says how far the audit is sealed, whole and anchored', async () => {
    await nextDay();
    const now = portal.clock.now().toString({ fractionalSecondDigits: 3 });
    const sealed = await state();
    expect(sealed).toMatchObject({
      sealedAt: expect.any(String),
      waitingRecords: 0,
      verifiedAt: now,
      anchoredAt: now,
      fault: null,
    });
    expect(sealed?.verifiedRecords).toBe(sealed?.sealedRecords);
    await search();
    expect(await state()).toMatchObject({ waitingRecords: 1 });
  });

  test('says what is wrong once somebody has changed a record, and raises an alert', async () => {
    await portal.store.raw('DROP TRIGGER audit_log_no_update');
    await portal.store.raw(
      `UPDATE audit_log SET actor_id = 'somebody' WHERE id = (SELECT audit_id FROM audit_seals WHERE sequence = 2)`,
    );
    await nextDay();
    expect(await state()).toMatchObject({
      verifiedRecords: 1,
      fault: { kind: 'record-changed', sequence: 2 },
    });
    const { data } = await auditor.clients.audit.GET('/alerts');
    expect(data?.items).toContainEqual(
      expect.objectContaining({ kind: 'audit-not-whole', severity: 'high', actor: null, state: 'new' }),
    );
    portal.clock.advance({ minutes: 61 });
    auditor = await portal.as('auditor');
    await portal.app.jobs.tick();
    const again = await auditor.clients.audit.GET('/alerts');
    expect(again.data?.items.filter(({ kind }) => kind === 'audit-not-whole')).toHaveLength(1);
  });
});
