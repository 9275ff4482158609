/** What a partner's program calls about programme and exchanges. */
import type { components, operations } from '@entame/sdk/contracts/points-partner.ts';
import { partnerOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { computeExchangeState } from '../exchange/exchange.rules.ts';
import {
  findExchange,
  type PartnerExchange,
  recordPartnerOutcome,
  recordPartnerRefund,
} from '../exchange/partner-messages.ts';
import { findPartnerAccess } from './partner-access.store.ts';
import { findExchangesOfPartner } from './partner-exchanges.store.ts';
import { connectedPartner, type PartnersDeps } from './partners.deps.ts';

type PartnerOperations = Pick<
  operations,
  'getPointProgramme' | 'listPartnerExchanges' | 'getPartnerExchange' | 'confirmExchange' | 'refundExchange'
>;

export function partnerApiRoutes(deps: PartnersDeps): Handlers<PartnerOperations> {
  const { store, config } = deps.platform;
  return {
    async getPointProgramme(_, { actor }) {
      const { id: partnerId } = partnerOf(actor);
      const { rate, minPoints, stepPoints, maxPointsPerDay, maxPointsPerMonth } = connectedPartner(
        deps,
        partnerId,
      ).config;
      const { d: _private, ...fileKey } = { d: '', ...config.POINT_PARTNERS_KEY };
      return {
        ...{ partnerId, name: 'なかマイルポイント', timeZone: cityTimeZone, rate },
        ...{ minPoints, stepPoints, maxPointsPerDay, maxPointsPerMonth, fileKey },
        scopes: [...(await findPartnerAccess(store.read, partnerId)).scopes],
      };
    },

    async listPartnerExchanges({ query: { limit = 20, cursor } }, { actor }) {
      const before = decodeTimeCursor(cursor);
      const page = { limit: limit + 1, before };
      const rows = await findExchangesOfPartner(store.read, partnerOf(actor).id, page);
      return pageOf(
        rows,
        limit,
        (row) => present({ ...row, state: computeExchangeState(row) }),
        (row) => [instantText(row.requestedAt), row.id],
      );
    },

    async getPartnerExchange({ path: { exchangeId } }, { actor }) {
      const exchange = await findExchange(store.read, partnerOf(actor).id, exchangeId);
      if (!exchange) throw problem('exchange-not-found');
      return present(exchange);
    },

    async confirmExchange({ path: { exchangeId }, body }, { actor, write }) {
      const partnerId = partnerOf(actor).id;
      return write(async (tx) => {
        const before = await findExchange(tx, partnerId, exchangeId);
        const reference = before?.partnerReference ?? body.partnerReference;
        if (reference !== body.partnerReference) throw problem('points-source-reused');
        return present(await recordPartnerOutcome(deps, tx, { ...body, partnerId, exchangeId }));
      });
    },

    async refundExchange({ path: { exchangeId }, body }, { actor, write }) {
      const partnerId = partnerOf(actor).id;
      return write(async (tx) =>
        present(await recordPartnerRefund(deps, tx, { ...body, partnerId, exchangeId })),
      );
    },
  };
}

function present(exchange: Omit<PartnerExchange, 'isPosted'>): components['schemas']['Exchange'] {
  const { id: exchangeId, pairwiseId, state, points, yen, returnedPoints, partnerReference } = exchange;
  return {
    ...{ exchangeId, pairwiseId, state, points, yen, returnedPoints, partnerReference },
    requestedAt: instantText(exchange.requestedAt),
    changedAt: instantText(exchange.changedAt),
  };
}
