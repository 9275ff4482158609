/** What an organiser sees of the points of their group: every status that the contract documents. */
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { ledgerKeyOf } from './keys.ts';
import { createLedger } from './ledger.ts';

const group = '通谷自治会';
let app: TestApp;
let organiser: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-11-23T01:00:00.000Z' });
  organiser = await app.as('organiser', { groupName: group });
});
afterAll(() => app[Symbol.asyncDispose]());

const account = (person: TestPerson) => person.clients.points.GET('/my-group/account');
const entries = (
  person: TestPerson,
  query: { direction?: 'in' | 'out'; cursor?: string; limit?: number } = {},
) => person.clients.points.GET('/my-group/entries', { params: { query } });
const outcomeOf = ({ error, response }: { error?: unknown; response: Response }) => {
  const { type } = (error ?? {}) as { type?: string };
  return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
};

/** Registers the group as staff do, and gives it what a report and an exchange would have moved. */
async function registerWithPoints() {
  const planning = await app.as('planning');
  const body = { name: group, kind: 'neighbourhood' as const };
  const { data } = await planning.clients.activities.POST('/groups', {
    params: { header: { 'Idempotency-Key': uuidv7() } },
    body,
  });
  const ledger = createLedger({ clock: app.clock, key: ledgerKeyOf(app.platform) });
  await app.store.write(async (tx) => {
    const issued = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const partner = await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'p', name: 'なかもPay' });
    const { id } = await ledger.ensureGroupAccount(tx, data?.id ?? '');
    const cause = { kind: 'group-activity-reported', description: '清掃活動の報告' } as const;
    const expiresAt = Temporal.Instant.from('2026-12-31T15:00:00Z');
    await ledger.transfer(tx, { sourceId: 'in', cause, from: issued.id, to: id, points: 300, expiresAt });
    const spent = { kind: 'exchanged', description: '備品との交換' } as const;
    await ledger.transfer(tx, { sourceId: 'out', cause: spent, from: id, to: partner.id, points: 80 });
  });
}

describe('before the group is registered', () => {
  it('404 for its organiser, and for one who acts for no group', async () => {
    for (const person of [organiser, await app.as('organiser')]) {
      expect(outcomeOf(await account(person))).toBe('404 group-not-found');
      expect(outcomeOf(await entries(person))).toBe('404 group-not-found');
    }
  });
});

describe('once it has points', () => {
  beforeAll(registerWithPoints);

  it('200: what the group has, and what expires', async () => {
    expect((await account(organiser)).data).toEqual({
      ...{ groupName: group, balance: 220, held: 0 },
      nextExpiry: { expiresAt: '2026-12-31T15:00:00.000Z', points: 220 },
      expiringSoon: { points: 220, days: 60 },
    });
  });
  it('200: its history, by direction and page by page', async () => {
    const first = await entries(organiser, { limit: 1 });
    expect(first.data?.items).toMatchObject([{ points: -80, balanceAfter: 220 }]);
    const rest = await entries(organiser, { limit: 1, cursor: first.data?.nextCursor ?? '' });
    expect(rest.data?.items[0]?.cause.label).toBe('団体の活動の報告');
    expect((await entries(organiser, { direction: 'in' })).data?.items).toHaveLength(1);
  });
  it('404 for the organiser of another group: it is not theirs to see', async () => {
    const other = await app.as('organiser', { groupName: '垣生子ども会' });
    expect(outcomeOf(await account(other))).toBe('404 group-not-found');
    expect(outcomeOf(await entries(other))).toBe('404 group-not-found');
  });
  it('400: a cursor that is none', async () => {
    expect(outcomeOf(await entries(organiser, { cursor: 'nonsense!' }))).toBe('400 invalid-request');
  });
  it('401, 403: for others than organisers', async () => {
    for (const call of [account, entries]) {
      expect(outcomeOf(await call(await app.as('nobody')))).toBe('401 signed-out');
      expect(outcomeOf(await call(await app.as('resident')))).toBe('403 forbidden');
      expect(outcomeOf(await call(await app.as('planning')))).toBe('403 forbidden');
    }
  });
});
