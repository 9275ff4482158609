/** Files of grants through the real SDK: checked whole, granted whole. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';

const nowhere = '00000000-0000-7000-8000-000000000000';
const header = () => ({ 'Idempotency-Key': newIdempotencyKey() });
const outcomeOf = ({ error, response }: { error?: unknown; response: Response }) =>
  [response.status, (error as { type?: string } | undefined)?.type?.replace('/problems/', '')]
    .filter(Boolean)
    .join(' ');

let app: TestApp;
let clerk: TestPerson;
let planner: TestPerson;
let resident: TestPerson;
let budgetId: string;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-11-23T01:00:00Z' });
  planner = await app.as('planning', { name: '企画 さくら' });
  const jobs = app.app.services.flatMap(({ jobs = [] }) => jobs);
  await jobs.find(({ name }) => name === 'points.default-rules')?.run(app.clock.now());
  const { data } = await planner.clients.points.GET('/budgets');
  budgetId = data?.items.find(({ programme }) => programme === 'attendance')?.id ?? '';
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  // Each with a day's limit of their own.
  clerk = await app.as('desk', { name: '窓口 一郎' });
  resident = await app.as('resident', { name: '試験 花子' });
});

const balanceOf = async (person: TestPerson) =>
  (await person.clients.points.GET('/me/account')).data?.balance;
const approve = (grantId: string, person: TestPerson) =>
  person.clients.points.POST('/grants/{grantId}/approval', {
    params: { path: { grantId }, header: header() },
  });
const look = (grantId: string, person = clerk) =>
  person.clients.points.GET('/grants/{grantId}', { params: { path: { grantId } } });

describe('a file', () => {
  const check = (text: string | Uint8Array<ArrayBuffer>, person = clerk) =>
    person.clients.points.POST('/grant-files', {
      body: text as never,
      bodySerializer: () => new Blob([text]),
      headers: { 'Content-Type': 'text/csv' },
    });
  const request = (grantId: string, person = clerk, about = {}) =>
    person.clients.points.POST('/grant-files/{grantId}/request', {
      params: { path: { grantId }, header: header() },
      body: { budgetId, description: '敬老のお祝い', note: '要綱第3条', fileName: '敬老.csv', ...about },
    });
  const csv = (...rows: string[]) => ['利用者ID,氏名,ポイント', ...rows].join('\r\n');

  it('200 and 201: what was checked is what is granted', async () => {
    const other = await app.as('resident', { name: '試験 太郎' });
    const { data } = await check(csv(`${resident.id},試験　花子,300`, '', `${other.id},,"1,200"`));
    expect(data).toMatchObject({ rows: 2, points: 1500, faultCount: 0, needsApproval: false });
    const granted = await request(data?.grantId ?? '');
    expect(granted.data).toMatchObject({
      ...{ kind: 'bulk', state: 'granted', points: 1500, count: 2, fileName: '敬老.csv' },
      fileDigest: data?.digest,
    });
    expect([await balanceOf(resident), await balanceOf(other)]).toEqual([300, 1200]);
    expect(outcomeOf(await request(data?.grantId ?? ''))).toBe('409 grant-not-waiting');
    const lines = await clerk.clients.points.GET('/grants/{grantId}', {
      params: { path: { grantId: data?.grantId ?? '' }, query: { afterRow: 2 } },
    });
    expect(lines.data?.lines.map(({ row, points }) => [row, points])).toEqual([[4, 1200]]);
  });

  it('reads Shift_JIS and UTF-8 with its mark', async () => {
    // 利用者ID,ポイント in CP932.
    const headings = Buffer.from('979897708ed249442c837c83438393836 7'.replaceAll(' ', ''), 'hex');
    const row = Buffer.from(`\r\n${resident.id},5\r\n`);
    expect((await check(Uint8Array.from(Buffer.concat([headings, row])))).data).toMatchObject({
      points: 5,
      faultCount: 0,
    });
    expect((await check(`\ufeff${csv(`${resident.id},,5`)}`)).data).toMatchObject({
      points: 5,
      faultCount: 0,
    });
  });

  it('200: every fault with its row, in Japanese; a file with one grants nothing', async () => {
    const { data } = await check(csv(`${resident.id},試験 太郎,5`, `${nowhere},,5`, `${resident.id},,x`));
    expect(data).toMatchObject({ grantId: null, faultCount: 4 });
    expect(data?.faults.map(({ row, column, message }) => [row, column, message.slice(0, 12)])).toEqual([
      [2, '氏名', 'この番号の利用者の氏名と'],
      [3, '利用者ID', 'この番号の利用者はいませ'],
      [4, 'ポイント', '1以上1000000以下'],
      [4, '利用者ID', '2行目と同じ人です。1人'],
    ]);
    const workbook = await check(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]));
    expect(workbook.data).toMatchObject({ grantId: null, rows: 0, faultCount: 1 });
  });

  it('201: a large one waits for a second person, who grants exactly that file', async () => {
    const { data } = await check(csv(`${resident.id},,6000`));
    expect(data?.needsApproval).toBe(true);
    const asked = await request(data?.grantId ?? '');
    expect(asked.data?.state).toBe('waiting');
    expect(await balanceOf(resident)).toBe(0);
    await approve(asked.data?.id ?? '', planner);
    expect(await balanceOf(resident)).toBe(6000);
  });

  it('400, 404, 409, 413: somebody else’s, a day later, no budget, too large', async () => {
    const grantId = (await check(csv(`${resident.id},,5`))).data?.grantId ?? '';
    expect(outcomeOf(await request(grantId, planner))).toBe('404 grant-not-found');
    expect(outcomeOf(await look(grantId))).toBe('404 grant-not-found');
    expect(outcomeOf(await approve(grantId, planner))).toBe('404 grant-not-found');
    expect(outcomeOf(await request(nowhere))).toBe('404 grant-not-found');
    expect(outcomeOf(await request(grantId, clerk, { budgetId: nowhere }))).toBe('404 budget-not-found');
    const huge = csv(`${resident.id},,1000000`, ...(await others(3)).map((id) => `${id},,1000000`));
    const tooMuch = (await check(huge)).data?.grantId ?? '';
    const waiting = (await request(tooMuch)).data?.id ?? '';
    expect(outcomeOf(await approve(waiting, planner))).toBe('409 budget-exhausted');
    expect((await check(new Uint8Array(4_194_305))).response.status).toBe(413);
    const twice = await clerk.fetch('/api/points/v1/grant-files?a=1&a=2', {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: 'x',
    });
    expect(twice.status).toBe(400);
    const jobs = app.app.services.flatMap(({ jobs = [] }) => jobs);
    const tidy = jobs.find(({ name }) => name === 'points.forget-occasions');
    await tidy?.run(app.clock.now().add({ hours: 25 }));
    expect(outcomeOf(await request(grantId))).toBe('404 grant-not-found');
  });

  it('409: nothing at all when one of them has closed their account meanwhile', async () => {
    const gone = await app.as('resident');
    const file = (await check(csv(`${resident.id},,3000`, `${gone.id},,3000`))).data?.grantId ?? '';
    const other = (await check(csv(`${resident.id},,300`, `${gone.id},,300`))).data?.grantId ?? '';
    await request(file);
    await app.store.write((tx) =>
      app.platform.publish(tx, 'resident.closed', { residentId: gone.id, pseudonym: uuidv7() }),
    );
    await app.settle();
    expect(outcomeOf(await approve(file, planner))).toBe('409 grant-recipient-gone');
    expect(outcomeOf(await request(other))).toBe('409 grant-recipient-gone');
    expect(await balanceOf(resident)).toBe(0);
  });

  async function others(count: number): Promise<string[]> {
    const people = await Promise.all(Array.from({ length: count }, () => app.as('resident')));
    return people.map(({ id }) => id);
  }
});
