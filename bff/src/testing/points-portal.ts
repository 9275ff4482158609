/** A portal with a points partner, and residents who exchange points there: for tests of what partners do. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { newSecrets } from '../../../scripts/new-secrets.ts';
import { ledgerKeyOf } from '../services/points/ledger/keys.ts';
import { createLedger } from '../services/points/ledger/ledger.ts';
import { startTestApp, type TestApp, type TestPerson } from './app.ts';
import { testOrigin } from './config.ts';
import { createTestPartner, type TestPartner } from './partner.ts';
import { type StampServer, startStampServer } from './stamp-server.ts';

export const stampsId = 'stamps';
const secret = 'a shared secret of the test';
const adapters = new URL('./adapters/', import.meta.url);

export interface PointsPortal extends AsyncDisposable {
  app: TestApp;
  stamps: StampServer;
  partner: TestPartner;
  /** Of the same kind, so that one can try to reach the other's. */
  other: TestPartner;
  administrator: TestPerson;
  /** A resident with 5,000 points and a card of stamps. */
  resident(): Promise<TestPerson>;
  /** Asks for an exchange of points, which waits until `work`. */
  exchange(person: TestPerson, points?: number): Promise<string>;
  /** From now on the partner answers none of our calls, so that only its own decide. */
  silence(): void;
  runJob(name: string): Promise<void>;
  /** Calls the points partner API. */
  call(
    method: string,
    path: string,
    body?: unknown,
    change?: Parameters<TestPartner['call']>[2] & { as?: TestPartner },
  ): ReturnType<TestPartner['call']>;
}

export async function startPointsPortal(now: string, options: object = {}): Promise<PointsPortal> {
  const stamps = await startStampServer(secret);
  const config = {
    ...{ id: stampsId, adapter: 'stamp-currency', baseUrl: stamps.origin, publicBaseUrl: stamps.origin },
    ...{ rate: { points: 1, yen: 1 }, minPoints: 100, stepPoints: 100 },
    ...{ maxPointsPerDay: 100_000, maxPointsPerMonth: 1_000_000, options: { secret } },
  };
  const env = {
    POINT_PARTNERS: JSON.stringify([config, { ...config, id: 'other-stamps' }]),
    POINT_PARTNERS_KEY: newSecrets().POINT_PARTNERS_KEY,
  };
  const app = await startTestApp({ now, pointAdapters: adapters, env, ...options });
  const administrator = await app.as('administrator');
  const partner = await createTestPartner(app, administrator, stampsId, { name: { ja: 'なかま台紙' } });
  const other = await createTestPartner(app, administrator, 'other-stamps');
  const ledger = createLedger({ clock: app.clock, key: ledgerKeyOf(app.platform) });

  async function give(person: TestPerson, points: number): Promise<void> {
    await app.store.write(async (tx) => {
      const from = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
      const to = await ledger.ensureResidentAccount(tx, person.id);
      const cause = { kind: 'staff-grant', description: '試験' } as const;
      const given = { cause, from: from.id, to: to.id, points, expiresAt: null };
      await ledger.transfer(tx, { ...given, sourceId: `given:${crypto.randomUUID()}` });
    });
  }

  async function link(person: TestPerson): Promise<void> {
    const begun = await person.clients.points.POST('/me/wallet-links', { body: { partnerId: stampsId } });
    const state = new URL(begun.data?.redirectTo ?? '').searchParams.get('state') ?? '';
    const cookie = begun.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const query = new URLSearchParams({ state, code: 'card-7' });
    const headers = { cookie: `__Host-entame-session=${person.token}; ${cookie}` };
    const address = `${testOrigin}/api/points/v1/wallet-links/callback?${query}`;
    await app.app.fetch(new Request(address, { headers }));
  }

  return {
    ...{ app, stamps, partner, other, administrator },
    async resident() {
      const person = await app.as('resident');
      await give(person, 5_000);
      await link(person);
      return person;
    },
    async exchange(person, points = 500) {
      const { data, error } = await person.clients.points.POST('/me/exchanges', {
        params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
        body: { partnerId: stampsId, points },
      });
      if (!data) throw error;
      return data.exchange.id;
    },
    silence: () => void stamps.next.push(...Array<'before'>(10_000).fill('before')),
    async runJob(name) {
      const jobs = app.app.services.flatMap((service) => service.jobs ?? []);
      const job = jobs.find((one) => one.name === name);
      if (!job) throw new Error(`There is no job ${name}.`);
      await job.run(app.clock.now());
    },
    call: (method, path, body, { as = partner, ...change } = {}) =>
      as.call(path, body, { service: 'points-partner', method, ...change }),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await stamps.close();
    },
  };
}
