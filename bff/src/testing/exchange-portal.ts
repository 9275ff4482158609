/** A portal at which points can be exchanged for stamps: a second partner, of one adapter file and an entry in the settings. */

import { ledgerKeyOf } from '#services/points/ledger/keys.ts';
import { createLedger } from '#services/points/ledger/ledger.ts';
import { newSecrets } from '../../../scripts/new-secrets.ts';
import { startTestApp, type TestApp, type TestPerson } from './app.ts';
import { testOrigin } from './config.ts';
import { createTestPartner } from './partner.ts';
import { type StampServer, startStampServer } from './stamp-server.ts';

export const partnerId = 'stamps';
export const exchangeStart = '2026-11-23T01:00:00.000Z';

export interface ExchangePortal {
  app: TestApp;
  stamps: StampServer;
  administrator: TestPerson;
  nobody: TestPerson;
  startLink(person: TestPerson, id?: string): ReturnType<typeof startLinkOf>;
  /** Leaves for the partner and comes back in the same browser, unless the change says otherwise. */
  link(
    person: TestPerson,
    code?: string,
    change?: { state?: string; cookie?: string },
  ): Promise<{ at: string | null; state: string; cookie: string; status: number }>;
  /** Lets the workers do all that is due now. */
  work(): Promise<void>;
  /** Points, and a linked wallet. */
  equip(person: TestPerson, points?: number): Promise<void>;
  give(person: TestPerson, points: number): Promise<void>;
  close(): Promise<void>;
}

const secret = 'a shared secret of the test';

const startLinkOf = (person: TestPerson, id = partnerId) =>
  person.clients.points.POST('/me/wallet-links', { body: { partnerId: id } });

export async function startExchangePortal(): Promise<ExchangePortal> {
  const stamps = await startStampServer(secret);
  const partner = {
    ...{ id: partnerId, adapter: 'stamp-currency', baseUrl: stamps.origin, publicBaseUrl: stamps.origin },
    ...{ rate: { points: 100, yen: 50 }, minPoints: 200, stepPoints: 100 },
    ...{ maxPointsPerDay: 500, maxPointsPerMonth: 800, options: { secret } },
  };
  const app = await startTestApp({
    now: exchangeStart,
    pointAdapters: new URL('./adapters/', import.meta.url),
    env: {
      POINT_PARTNERS: JSON.stringify([partner, { ...partner, id: 'unregistered' }]),
      POINT_PARTNERS_KEY: newSecrets().POINT_PARTNERS_KEY,
    },
  });
  const administrator = await app.as('administrator');
  const contact = '台紙の会 093-000-0002';
  await createTestPartner(app, administrator, partnerId, { name: { ja: 'なかま台紙' }, contact });

  const link: ExchangePortal['link'] = async (person, code = 'card-7', change = {}) => {
    const begun = await startLinkOf(person);
    const state = change.state ?? new URL(begun.data?.redirectTo ?? '').searchParams.get('state') ?? '';
    const cookie = change.cookie ?? begun.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const session = person.token ? `__Host-entame-session=${person.token}; ` : '';
    const query = new URLSearchParams({ state, ...(code ? { code } : { error: 'access_denied' }) });
    const address = `${testOrigin}/api/points/v1/wallet-links/callback?${query}`;
    const back = await app.app.fetch(new Request(address, { headers: { cookie: session + cookie } }));
    return { at: back.headers.get('location'), state, cookie, status: back.status };
  };

  async function give(person: TestPerson, points: number) {
    const ledger = createLedger({ clock: app.clock, key: ledgerKeyOf(app.platform) });
    await app.store.write(async (tx) => {
      const issuance = await ledger.ensureCityAccount(tx, {
        kind: 'issuance',
        code: 'issuance',
        name: '発行',
      });
      const { id } = await ledger.ensureResidentAccount(tx, person.id);
      const cause = { kind: 'staff-grant', description: '試験' } as const;
      const earned = { cause, from: issuance.id, to: id, points, expiresAt: null };
      await ledger.transfer(tx, { ...earned, sourceId: `given:${crypto.randomUUID()}` });
    });
  }

  return {
    app,
    stamps,
    administrator,
    nobody: await app.as('nobody'),
    startLink: startLinkOf,
    link,
    give,
    async equip(person, points = 1_000) {
      await give(person, points);
      await link(person);
    },
    async work() {
      const jobs = app.app.services.flatMap((service) => service.jobs ?? []);
      await jobs.find(({ name }) => name === 'points.call-partners')?.run(app.clock.now());
    },
    async close() {
      await app[Symbol.asyncDispose]();
      await stamps.close();
    },
  };
}

export const outcomeOf = ({ error, response }: { error?: unknown; response: Response }) => {
  const { type } = (error ?? {}) as { type?: string };
  return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
};
