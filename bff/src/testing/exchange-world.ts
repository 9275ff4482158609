/** Exchanges on a real ledger, with a partner that does what a test says; for tests on both engines. */
import { uuidv7 } from 'uuidv7';
import type { TestStore } from '#platform/db/testing.ts';
import { recordCancellation, recordExchangeRequest } from '#services/points/exchange/exchange.requests.ts';
import { findExchangeById, findSteps } from '#services/points/exchange/exchange.store.ts';
import { callPartner } from '#services/points/exchange/exchange.worker.ts';
import { recordPartnerOutcome, recordPartnerRefund } from '#services/points/exchange/partner-messages.ts';
import { recordWalletLink } from '#services/points/exchange/wallet-links.store.ts';
import { findAccountOfResident, findLots } from '#services/points/ledger/accounts.store.ts';
import type { TestClock } from './clock.ts';
import { connectPartner, exchangeDeps, pairwiseId } from './exchange-deps.ts';
import { ScriptedPartner } from './scripted-partner.ts';

const march = Temporal.Instant.from('2027-03-31T15:00:00Z');
const december = Temporal.Instant.from('2026-12-31T15:00:00Z');

export function exchangeWorlds(store: TestStore, clock: TestClock, key: Uint8Array) {
  /** A resident with 300 + 700 points that expire apart, and a partner that nobody else in this file has. */
  return async function openWorld() {
    const id = `p-${uuidv7()}`.slice(0, 39);
    const residentId = uuidv7();
    const terms = { minPoints: 100, stepPoints: 100, maxPointsPerDay: 600, maxPointsPerMonth: 900 };
    const adapter = new ScriptedPartner();
    const partner = connectPartner(id, adapter, terms);
    const world = exchangeDeps({ store, clock, key }, partner);
    const { ledger } = world;
    await store.write(async (tx) => {
      const issuance = await ledger.ensureCityAccount(tx, {
        kind: 'issuance',
        code: 'issuance',
        name: '発行',
      });
      const account = await ledger.ensureResidentAccount(tx, residentId);
      const cause = { kind: 'activity-attended', description: '健康体操教室' } as const;
      const earned = { cause, from: issuance.id, to: account.id };
      await ledger.transfer(tx, { ...earned, sourceId: `a:${id}`, points: 300, expiresAt: december });
      await ledger.transfer(tx, { ...earned, sourceId: `b:${id}`, points: 700, expiresAt: march });
      const link = {
        id: uuidv7(),
        residentId,
        partnerId: id,
        pairwiseId,
        walletLabel: '1',
        linkedAt: clock.now(),
      };
      await recordWalletLink(tx, link);
    });
    return {
      id,
      residentId,
      adapter,
      request: (points: number) =>
        store.write((tx) => recordExchangeRequest(world, tx, { residentId, partnerId: id, points })),
      cancel: (exchangeId: string) =>
        store.write((tx) => recordCancellation(world, tx, { residentId, exchangeId })),
      work: () => callPartner(world, partner),
      outcome: (exchangeId: string, outcome: 'credited' | 'rejected', points = 500) =>
        store.write((tx) =>
          recordPartnerOutcome(world, tx, {
            partnerId: id,
            exchangeId,
            outcome,
            partnerReference: 'r',
            points,
          }),
        ),
      refund: (exchangeId: string, refundId: string, points: number) =>
        store.write((tx) => recordPartnerRefund(world, tx, { partnerId: id, exchangeId, refundId, points })),
      /** Posted, held, and what is free in each lot. */
      async points() {
        const account = await findAccountOfResident(store.read, residentId);
        const lots = await findLots(store.read, account?.id ?? '');
        return [account?.posted, account?.held, ...lots.map(({ remaining, held }) => remaining - held)];
      },
      async status(exchangeId: string) {
        const row = await findExchangeById(store.read, exchangeId);
        return [row?.status, row?.isCancelWanted, row?.returnedPoints];
      },
      steps: async (exchangeId: string) => (await findSteps(store.read, exchangeId)).map(({ kind }) => kind),
    };
  };
}
