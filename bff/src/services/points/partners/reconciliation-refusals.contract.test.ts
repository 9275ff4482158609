/** What staff ask for that is not there, or not yet. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../../testing/app.ts';
import { type PointsPortal, stampsId, startPointsPortal } from '../../../testing/points-portal.ts';

const nothing = '00000000-0000-7000-8000-000000000000';
const reason = '電話で確かめたため';
const yesterday = '2026-11-22';

let portal: PointsPortal;
let suzuki: TestPerson;
beforeAll(async () => {
  portal = await startPointsPortal('2026-11-23T01:00:00.000Z');
  suzuki = await portal.app.as('planning', { name: '鈴木 一' });
});
afterAll(() => portal?.[Symbol.asyncDispose]());

const slugOf = ({ error, response }: { error?: unknown; response: Response }) =>
  `${response.status} ${((error ?? {}) as { type?: string }).type?.replace('/problems/', '') ?? ''}`.trim();
const at = (partnerId = stampsId, day = yesterday) => ({ params: { path: { partnerId, day } } });
const to = '/partners/{partnerId}/days/{day}' as const;
const read = (...where: Parameters<typeof at>) => suzuki.clients.points.GET(to, at(...where));
const close = (...where: Parameters<typeof at>) => suzuki.clients.points.POST(`${to}/closing`, at(...where));
const fetchFile = (...where: Parameters<typeof at>) =>
  suzuki.clients.points.POST(`${to}/comparison`, at(...where));
async function give(lines: string[], partnerId = stampsId, day = yesterday) {
  const body = ['kind,exchange_id,id,points,at', ...lines, ''].join('\r\n');
  const path = `/api/points/v1/partners/${partnerId}/days/${day}/file`;
  const response = await suzuki.fetch(path, { method: 'PUT', headers: { 'content-type': 'text/csv' }, body });
  const reply = (await response.json()) as { type?: string };
  return { response, error: reply.type ? reply : undefined };
}
const resolve = (differenceId: string) =>
  suzuki.clients.points.POST('/differences/{differenceId}/resolution', {
    params: { path: { differenceId } },
    body: { reason, moves: false },
  });
const decide = (differenceId: string) =>
  suzuki.clients.points.POST('/differences/{differenceId}/decision', {
    params: { path: { differenceId } },
    body: { approve: true, reason },
  });

describe('what is not there', () => {
  it('a partner', async () => {
    const path = { partnerId: 'nowhere' };
    const points = suzuki.clients.points;
    const body = { status: 'active' as const, scopes: [], reason };
    for (const answer of [
      await points.GET('/partners/{partnerId}', { params: { path } }),
      await points.PUT('/partners/{partnerId}/access', { params: { path }, body }),
      await points.GET('/partners/{partnerId}/days', { params: { path } }),
      await points.GET('/partners/{partnerId}/webhook-messages', { params: { path } }),
      await points.POST('/partners/{partnerId}/webhook-replays', { params: { path }, body: {} }),
      await points.GET(`${to}/file`, { ...at('nowhere'), parseAs: 'text' }),
      ...[
        await read('nowhere'),
        await close('nowhere'),
        await fetchFile('nowhere'),
        await give([], 'nowhere'),
      ],
    ])
      expect(slugOf(answer)).toBe('404 point-partner-not-found');
    expect(
      (await points.GET('/partners/{partnerId}', { params: { path: { partnerId: stampsId } } })).response
        .status,
    ).toBe(200);
  });

  it('a day that is not over', async () => {
    const future = '2030-01-01';
    for (const answer of [
      await suzuki.clients.points.GET(`${to}/file`, { ...at(stampsId, future), parseAs: 'text' }),
      ...[await read(stampsId, future), await close(stampsId, future), await fetchFile(stampsId, future)],
      await give([], stampsId, future),
    ])
      expect(slugOf(answer)).toBe('409 reconciliation-day-not-over');
  });

  it('a difference, a message, a file that can be read', async () => {
    expect(slugOf(await resolve(nothing))).toBe('404 difference-not-found');
    expect(slugOf(await decide(nothing))).toBe('404 difference-not-found');
    const params = { path: { partnerId: stampsId } };
    const body = { messageId: nothing };
    const replay = await suzuki.clients.points.POST('/partners/{partnerId}/webhook-replays', {
      params,
      body,
    });
    expect(slugOf(replay)).toBe('404 webhook-message-not-found');
    expect(slugOf(await give(['nonsense']))).toBe('422 partner-file-wrong');
    expect((await read(stampsId, '2026-02-30')).response.status).toBe(400);
    expect((await give([], stampsId, '2026-02-30')).response.status).toBe(400);
  });
});
