/** What the exchange of points needs, without a portal around it: a ledger, and one partner that is registered. */
import type { Clock } from '#platform/clock.ts';
import type { Store } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import type { ConnectedPartner, ExchangeDeps } from '#services/points/exchange/exchange.deps.ts';
import type { PointPartner } from '#services/points/exchange/point-partner.port.ts';
import { createLedger } from '#services/points/ledger/ledger.ts';

type Terms = Pick<
  ConnectedPartner['config'],
  'minPoints' | 'stepPoints' | 'maxPointsPerDay' | 'maxPointsPerMonth'
>;

export const pairwiseId = 'a'.repeat(64);

export function connectPartner(id: string, adapter: PointPartner, terms: Terms): ConnectedPartner {
  const address = 'https://pay.example';
  const addresses = { baseUrl: address, publicBaseUrl: address, clientId: 'c', options: {} };
  return { config: { id, adapter: 'x', ...addresses, rate: { points: 1, yen: 1 }, ...terms }, adapter };
}

export function exchangeDeps(
  parts: {
    store: Store;
    clock: Clock;
    key: Uint8Array;
    /** What the log would have as an error. */
    onError?: (facts: unknown, message: string) => void;
  },
  partner: ConnectedPartner,
): ExchangeDeps {
  const { store, clock, key, onError = () => {} } = parts;
  const log = { warn() {}, error: onError, info() {} };
  const quiet = { announce: async () => {}, publish: async () => {} };
  const platform = { store, clock, log, ...quiet } as unknown as Platform;
  const directory = {
    find: async () => ({ name: { ja: 'なかもPay' }, contact: '', status: 'active' as const }),
    ensurePairwiseId: async () => pairwiseId,
  };
  return { platform, ledger: createLedger({ clock, key }), partners: [partner], directory };
}
