/** What a person may see, take away, correct and erase; through the real SDK. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

let portal: TestApp;
let hanako: TestPerson;
beforeAll(async () => {
  portal = await startTestApp({ seed: true });
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(async () => {
  hanako = await portal.as('resident', { name: '試験 花子' });
});

const header = () => ({ 'Idempotency-Key': newIdempotencyKey() });

async function recordReading(person: TestPerson, systolic = 128) {
  const { error } = await person.clients.healthcare.POST('/me/blood-pressure/readings', {
    params: { header: header() },
    body: { systolic, diastolic: 76, measuredAt: '2026-11-23T00:30:00Z', setting: 'home' },
  });
  expect(error).toBeUndefined();
}

describe('getMyData', () => {
  test('shows every kind of every service, with what is there in words', async () => {
    await recordReading(hanako);
    const { data } = await hanako.clients.privacy.GET('/me/data');
    const kinds = new Map(data?.kinds.map((kind) => [kind.id, kind]));
    const declared = portal.app.services.flatMap(({ personalData }) => personalData.map(({ id }) => id));
    expect([...kinds.keys()].sort()).toEqual(declared.sort());
    expect(kinds.get('healthcare.blood-pressure')).toMatchObject({
      total: 1,
      rows: [['2026/11/23 9:30', 128, 76, null, '家で測った', expect.any(String)]],
      retention: '退会するとすべて消します。',
    });
    expect(kinds.get('identity.profile')?.rows[0]).toContain('試験 花子');
  });

  test('shows nobody else’s', async () => {
    const taro = await portal.as('resident', { name: '別人 太郎' });
    await recordReading(taro, 191);
    const { data } = await hanako.clients.privacy.GET('/me/data');
    expect(JSON.stringify(data)).not.toMatch(/別人|191/);
  });
});

describe('exportMyData', () => {
  test('gives an Excel workbook with a sheet for each kind', async () => {
    await recordReading(hanako);
    const response = await hanako.fetch('/api/privacy/v1/me/data/export');
    expect(response.headers.get('content-disposition')).toContain('.xlsx');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const workbook = new TextDecoder().decode(files['xl/workbook.xml']);
    expect(workbook).toContain('血圧の記録');
    const sheets = Object.keys(files).filter((name) => name.startsWith('xl/worksheets/'));
    const kinds = portal.app.services.flatMap(({ personalData }) => personalData);
    expect(sheets).toHaveLength(kinds.length);
    const all = sheets.map((name) => new TextDecoder().decode(files[name])).join('');
    expect(all).toContain('試験 花子');
  });

  test('gives JSON that names every field', async () => {
    await recordReading(hanako);
    const document = await (await hanako.fetch('/api/privacy/v1/me/data/export?format=json')).json();
    expect(document).toMatchObject({ residentId: hanako.id });
    const pressure = (document as { kinds: { id: string; rows: object[] }[] }).kinds.find(
      ({ id }) => id === 'healthcare.blood-pressure',
    );
    expect(pressure?.rows).toEqual([expect.objectContaining({ '上の血圧（mmHg）': 128 })]);
  });

  test('needs a card shown a short while ago', async () => {
    portal.clock.advance({ minutes: 16 });
    const response = await hanako.fetch('/api/privacy/v1/me/data/export');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      type: '/problems/step-up-required',
      assurance: { level: 'aal3', withinSeconds: 900 },
    });
    portal.clock.advance({ minutes: -16 });
  });

  test('as something else than offered is refused', async () => {
    expect((await hanako.fetch('/api/privacy/v1/me/data/export?format=pdf')).status).toBe(400);
  });
});

describe('a correction', () => {
  const ask = (person: TestPerson, field: 'name' | 'birth-date' | 'other' = 'name', wanted = '試験 華子') =>
    person.clients.privacy.POST('/me/corrections', {
      params: { header: header() },
      body: { field, wanted, reason: '漢字が違います' },
    });

  async function answer(
    correctionId: string,
    body: { outcome: 'corrected' | 'declined'; value?: string; answer: string },
    desk?: TestPerson,
  ) {
    const clerk = desk ?? (await portal.as('desk'));
    return clerk.clients.privacy.POST('/corrections/{correctionId}/answer', {
      params: { path: { correctionId } },
      body,
    });
  }

  test('is seen by the desk, done, and told to the person', async () => {
    const { data: asked } = await ask(hanako);
    const desk = await portal.as('desk');
    const { data: waiting } = await desk.clients.privacy.POST('/corrections/search', {
      body: { state: 'waiting', limit: 100 },
    });
    expect(waiting?.items).toContainEqual(
      expect.objectContaining({ id: asked?.id, residentName: '試験 花子', wanted: '試験 華子' }),
    );
    await answer(asked?.id ?? '', { outcome: 'corrected', answer: '直しました。' }, desk);
    const { data: me } = await hanako.clients.identity.GET('/me');
    expect(me?.name).toBe('試験 華子');
    const { data: mine } = await hanako.clients.privacy.GET('/me/corrections');
    expect(mine?.items[0]).toMatchObject({ state: 'corrected', answer: '直しました。' });
    const { data: everything } = await hanako.clients.privacy.GET('/me/data');
    const held = everything?.kinds.find(({ id }) => id === 'privacy.corrections');
    expect(held?.rows[0]).toEqual(expect.arrayContaining(['氏名', '試験 華子', '訂正しました']));
  });

  test('may be declined, and then nothing changes', async () => {
    const { data: asked } = await ask(hanako, 'birth-date', '昭和22年3月3日');
    await answer(asked?.id ?? '', { outcome: 'declined', answer: '先にカードの変更が必要です。' });
    const { data: me } = await hanako.clients.identity.GET('/me');
    expect(me?.birthDate).toBe('1946-03-03');
  });

  test('is answered once, however many press at the same time', async () => {
    const { data: asked } = await ask(hanako);
    const replies = await Promise.all(
      ['一', '二', '三'].map((text) => answer(asked?.id ?? '', { outcome: 'declined', answer: text })),
    );
    expect(replies.map(({ response }) => response.status).sort()).toEqual([200, 409, 409]);
  });

  test('with a value that cannot be is refused and stays open', async () => {
    const { data: asked } = await ask(hanako, 'birth-date', '来年');
    const { response, error } = await answer(asked?.id ?? '', { outcome: 'corrected', answer: 'はい' });
    expect([response.status, error?.errors?.[0]?.pointer]).toEqual([400, '/body/value']);
    const { response: then } = await answer(asked?.id ?? '', {
      outcome: 'corrected',
      value: '1947-03-03',
      answer: '直しました。',
    });
    expect(then.status).toBe(200);
  });

  test('that there is not is not found', async () => {
    const { response } = await answer('00000000-0000-7000-8000-000000000000', {
      outcome: 'declined',
      answer: 'いいえ',
    });
    expect(response.status).toBe(404);
  });

  test('waits as the sixth, also when all come at once; the same key asks once', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => ask(hanako, 'other')));
    const statuses = replies.map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(5);
    expect(statuses.filter((status) => status === 409)).toHaveLength(3);
    const taro = await portal.as('resident');
    const same = { params: { header: header() }, body: { field: 'other', wanted: '同じ' } } as const;
    for (let i = 0; i < 2; i++) await taro.clients.privacy.POST('/me/corrections', same);
    expect((await taro.clients.privacy.GET('/me/corrections')).data?.items).toHaveLength(1);
  });

  test('is read by staff on record', async () => {
    await ask(hanako);
    const desk = await portal.as('desk');
    await desk.clients.privacy.POST('/corrections/search', { body: { state: 'waiting', limit: 100 } });
    const rows = await portal.store.raw(
      `SELECT subjects FROM audit_log WHERE operation_id = 'searchCorrections' AND actor_id = '${desk.id}'`,
    );
    expect(JSON.stringify(rows)).toContain(hanako.id);
  });

  test('cannot be listed from an invented place', async () => {
    const desk = await portal.as('desk');
    const { response } = await desk.clients.privacy.POST('/corrections/search', { body: { cursor: 'AAAA' } });
    expect(response.status).toBe(400);
  });
});

describe('closing an account', () => {
  const close = (person: TestPerson) =>
    person.clients.privacy.POST('/me/closing', {
      params: { header: header() },
      body: { understood: true },
    });
  test('tells first what becomes of everything', async () => {
    const { data } = await hanako.clients.privacy.GET('/me/closing');
    expect(data?.closesAt).toBeNull();
    expect(data?.kinds).toContainEqual(
      expect.objectContaining({ id: 'points.entries', outcome: 'pseudonymise' }),
    );
  });

  test('can be thought better of within 14 days', async () => {
    const { data } = await close(hanako);
    expect(data?.closesAt).toBe('2026-12-07T15:00:00.000Z');
    expect((await close(hanako)).response.status).toBe(409);
    expect((await hanako.clients.privacy.DELETE('/me/closing')).response.status).toBe(204);
    expect((await hanako.clients.privacy.DELETE('/me/closing')).response.status).toBe(204);
    expect((await hanako.clients.privacy.GET('/me/closing')).data?.closesAt).toBeNull();
  });

  test('without having understood is refused; without a fresh card it asks for it', async () => {
    const body = { understood: false } as never;
    const params = { header: header() };
    expect((await hanako.clients.privacy.POST('/me/closing', { params, body })).response.status).toBe(400);
    portal.clock.advance({ minutes: 11 });
    expect((await close(hanako)).error).toMatchObject({ type: '/problems/step-up-required' });
    portal.clock.advance({ minutes: -11 });
  });
});
