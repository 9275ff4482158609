import type { operations } from '@entame/sdk/contracts/points.ts';
import { residentOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import { onCommit } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { pointsTopic } from '../ledger/topic.ts';
import type { ExchangeDeps } from './exchange.deps.ts';
import { presentExchange, presentExchangeDetails, presentPartner } from './exchange.present.ts';
import { findExchangeUse, recordCancellation, recordExchangeRequest } from './exchange.requests.ts';
import { findExchangesOfResident, findOwnExchange, findSteps } from './exchange.store.ts';
import { findPartnerHealth } from './partner-health.store.ts';
import { isPaused } from './retry.rules.ts';
import { findWalletLinks } from './wallet-links.store.ts';

type Exchanging = Pick<
  operations,
  'listMyExchangePartners' | 'requestExchange' | 'listMyExchanges' | 'getMyExchange' | 'cancelExchange'
>;

/** `wake`: tells the workers that there is something to do. */
export function exchangeRoutes(deps: ExchangeDeps, wake: () => void): Handlers<Exchanging> {
  const { platform, partners, directory } = deps;
  const { store } = platform;
  return {
    async listMyExchangePartners(_, { actor, now, language }) {
      const { id: residentId } = residentOf(actor);
      const links = await findWalletLinks(store.read, residentId);
      const items = [];
      let available = 0;
      for (const partner of partners) {
        const { id } = partner.config;
        const registered = await directory.find(store.read, id);
        if (!registered) continue;
        const use = await findExchangeUse(store.read, residentId, id, now);
        available = use.available;
        const isDelayed = isPaused(await findPartnerHealth(store.read, id), now);
        const link = links.find(({ partnerId }) => partnerId === id);
        items.push(presentPartner(partner, registered, { use, link, isDelayed }, language));
      }
      return { items, available };
    },

    async requestExchange({ body }, { actor, write, language }) {
      const { id: residentId } = residentOf(actor);
      return write(async (tx) => {
        const exchange = await recordExchangeRequest(deps, tx, { residentId, ...body });
        onCommit(tx, wake);
        await platform.announce(tx, { to: residentId, topic: pointsTopic });
        return presentExchangeDetails(exchange, await findSteps(tx, exchange.id), language);
      });
    },

    async listMyExchanges({ query: { limit = 20, cursor } }, { actor, language }) {
      const before = decodeTimeCursor(cursor);
      const { id } = residentOf(actor);
      const rows = await findExchangesOfResident(store.read, id, { limit: limit + 1, before });
      return pageOf(
        rows,
        limit,
        (row) => presentExchange(row, language),
        (row) => [instantText(row.requestedAt), row.id],
      );
    },

    async getMyExchange({ path: { exchangeId } }, { actor, language }) {
      const exchange = await findOwnExchange(store.read, residentOf(actor).id, exchangeId);
      if (!exchange) throw problem('exchange-not-found');
      return presentExchangeDetails(exchange, await findSteps(store.read, exchangeId), language);
    },

    async cancelExchange({ path: { exchangeId } }, { actor, write, language }) {
      const { id: residentId } = residentOf(actor);
      return write(async (tx) => {
        const exchange = await recordCancellation(deps, tx, { residentId, exchangeId });
        onCommit(tx, wake);
        return presentExchangeDetails(exchange, await findSteps(tx, exchange.id), language);
      });
    },
  };
}
