/** The real ledger and its partner, beside the model that they are compared with. */
import type { Store } from '#platform/db/store.ts';
import type { ExchangeDeps } from '#services/points/exchange/exchange.deps.ts';
import { recordWalletLink } from '#services/points/exchange/wallet-links.store.ts';
import { breakageAccount } from '#services/points/ledger/expiry.ts';
import type { Ledger } from '#services/points/ledger/ledger.ts';
import { connectPartner, exchangeDeps, pairwiseId } from '../exchange-deps.ts';
import { residents } from './commands.ts';
import { MortalStore } from './death.ts';
import { Model } from './model.ts';
import { Network } from './network.ts';
import type { Message } from './partner.ts';

export const start = Temporal.Instant.from('2026-11-22T15:00:00Z');
export const key = new Uint8Array(32).fill(7);
export const partnerId = 'nakamo';

export interface Disagreement {
  step: number;
  what: string;
}

export interface World {
  store: Store;
  ledger: Ledger;
  model: Model;
  accounts: { issuance: string; partner: string; residents: string[] };
  network: Network;
  /** What workers and the partner's messages run with; its store dies when it is told to. */
  deps: ExchangeDeps;
  mortal: MortalStore;
  /** Exchanges in the order in which they were asked for, and by their id. */
  asked: Exchange[];
  exchanges: Map<string, Exchange>;
  /** What the partner said by itself and the portal has heard. */
  told: Set<Message>;
  /** What the portal found in the partner's answers that cannot be true. */
  contradictions: string[];
}
export interface Exchange {
  id: string;
  step: number;
  resident: number;
  points: number;
}

const noLimits = { minPoints: 1, stepPoints: 1, maxPointsPerDay: 1e9, maxPointsPerMonth: 1e9 };

export async function openWorld(store: Store): Promise<World> {
  const model = new Model();
  const network = new Network();
  const mortal = new MortalStore(store);
  const partner = connectPartner(partnerId, network.adapter, noLimits);
  const contradictions: string[] = [];
  const onError = (facts: unknown, what: string) => contradictions.push(`${what}: ${JSON.stringify(facts)}`);
  const clock = { now: () => timeOf(model) };
  const deps = exchangeDeps({ store: mortal.store, clock, key, onError }, partner);
  const { ledger } = deps;
  const accounts = await openAccounts(store, ledger);
  const exchanges = { asked: [], exchanges: new Map(), told: new Set<Message>(), contradictions };
  return { store, ledger, model, accounts, network, deps, mortal, ...exchanges };
}

export const nameOf = (resident: number) => `resident-${resident}`;
export const timeOf = (model: Model) => start.add({ minutes: model.now });

function openAccounts(store: Store, ledger: Ledger): Promise<World['accounts']> {
  return store.write(async (tx) => {
    const issuance = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const partner = await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'partner', name: 'P' });
    await ledger.ensureCityAccount(tx, breakageAccount);
    const opened = [];
    for (let n = 0; n < residents; n++) {
      const residentId = nameOf(n);
      opened.push((await ledger.ensureResidentAccount(tx, residentId)).id);
      const wallet = { pairwiseId, walletLabel: '1', linkedAt: start };
      await recordWalletLink(tx, { id: residentId, residentId, partnerId, ...wallet });
    }
    return { issuance: issuance.id, partner: partner.id, residents: opened };
  });
}
