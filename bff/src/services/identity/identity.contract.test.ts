import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from '#platform/cursor.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

let portal: TestApp;
let administrator: TestPerson;
beforeAll(async () => {
  portal = await startTestApp({ seed: true });
  administrator = await portal.as('administrator');
});
afterAll(() => portal[Symbol.asyncDispose]());

const search = async (body: object) => {
  const { data, response } = await administrator.clients.identity.POST('/residents/search', {
    body: body as never,
  });
  expect(response.status).toBe(200);
  return data ?? { items: [], nextCursor: null };
};

describe('searchResidents', () => {
  test.each([
    ['the whole name', { name: '井上 和子' }],
    ['the whole name without its space', { name: '井上和子' }],
    ['the family name in hiragana', { name: 'いのうえ' }],
    ['half-width katakana', { name: 'ｲﾉｳｴ' }],
  ])('finds by %s', async (_, body) => {
    const { items } = await search(body);
    expect(items.length).toBeGreaterThan(0);
    for (const resident of items) expect(resident.name).toContain('井上');
  });

  test('name and birth date both have to fit', async () => {
    const [someone] = (await search({ name: '古賀' })).items;
    const both = await search({ name: '古賀', birthDate: someone?.birthDate });
    expect(both.items.map(({ id }) => id)).toContain(someone?.id);
    expect((await search({ name: '古賀', birthDate: '1900-01-01' })).items).toEqual([]);
  });

  test.each(["' OR 1=1 --", '%', '_', '井', '\u0000', '👵'])('%j finds nobody', async (name) => {
    expect((await search({ name })).items).toEqual([]);
  });

  test('all pages together are everybody, once each', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ limit: 7, ...(cursor && { cursor }) });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(36);
  });

  test.each([['not-a-time', 'x'], ['999999-01-01T00:00:00.000Z', 'x'], ['one']])(
    'refuses the cursor %j',
    async (...key) => {
      const cursor = encodeCursor(key);
      const { error } = await administrator.clients.identity.POST('/residents/search', {
        body: { limit: 20, cursor },
      });
      expect(error).toMatchObject({ status: 400, errors: [{ pointer: '/body/cursor' }] });
    },
  );

  test('is on record with everybody it showed', async () => {
    const { items } = await search({ name: '吉田' });
    const record = (await portal.auditRecords()).find(
      ({ operationId, subjects }) =>
        operationId === 'searchResidents' && subjects.includes(items[0]?.id ?? ''),
    );
    expect(record).toMatchObject({
      actorKind: 'staff',
      actorId: administrator.id,
      permission: 'residents:search',
      subjects: items.map(({ id }) => id),
    });
    expect(JSON.stringify(record)).not.toContain('吉田');
  });
});

describe('exportResidents', () => {
  test('gives everybody as CSV, with the birth date as a date', async () => {
    const response = await administrator.fetch('/api/identity/v1/residents/export?format=csv');
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''");
    const rows = parse(await response.text(), { bom: true }) as string[][];
    expect(rows[0]).toEqual(['利用者ID', '氏名', '氏名（カナ）', '住所', '生年月日', '性別', '登録日時']);
    expect(rows.length).toBeGreaterThanOrEqual(37);
    expect(rows[1]?.[4]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('is on record as having shown everybody', async () => {
    await (await administrator.fetch('/api/identity/v1/residents/export?format=xlsx')).arrayBuffer();
    const records = await portal.auditRecords();
    expect(records.find((record) => record.operationId === 'exportResidents')?.subjects).toEqual(['*']);
  });
});

describe('getMyProfile', () => {
  test('shows a resident their own data', async () => {
    const hanako = await portal.as('resident', { name: '試験 一' });
    const { data } = await hanako.clients.identity.GET('/me');
    expect(data).toMatchObject({ id: hanako.id, name: '試験 一', birthDate: '1946-03-03' });
  });
});

describe('getSession', () => {
  test('is signed out without a cookie, with an invented one and after the idle time', async () => {
    const visitor = await portal.as('nobody');
    expect((await visitor.clients.identity.GET('/session')).data).toEqual({ state: 'signed-out' });
    const forged = new Request('http://portal.test/api/identity/v1/session', {
      headers: { cookie: `__Host-entame-session=${'A'.repeat(43)}` },
    });
    expect(await (await portal.app.fetch(forged)).json()).toEqual({ state: 'signed-out' });
    const staff = await portal.as('desk');
    const before = portal.clock.now().toString();
    portal.clock.advance({ minutes: 31 });
    expect((await staff.clients.identity.GET('/session')).data).toEqual({ state: 'signed-out' });
    portal.clock.set(before);
  });
});

describe('finishSignIn', () => {
  test('at an issuer that there is not is not found', async () => {
    const visitor = await portal.as('nobody');
    expect((await visitor.fetch('/api/identity/v1/sign-in/nowhere/callback?code=x&state=y')).status).toBe(
      404,
    );
  });
});
