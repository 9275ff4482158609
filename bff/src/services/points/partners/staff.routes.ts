/** Partners of points as staff look after them: health, access, and what is sent to them. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { staffOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { recordPartnerAccess } from './partner-access.store.ts';
import { connectedPartner, type PartnersDeps } from './partners.deps.ts';
import { presentMessage, presentPartner } from './partners.present.ts';
import { findMessages, recordReplay } from './webhooks.store.ts';

type StaffOperations = Pick<
  operations,
  'listPointPartners' | 'getPointPartner' | 'setPointPartnerAccess' | 'listWebhookMessages' | 'replayWebhooks'
>;

export function staffPartnerRoutes(deps: PartnersDeps): Handlers<StaffOperations> {
  const { store } = deps.platform;
  return {
    async listPointPartners(_, context) {
      const items = [];
      for (const { config } of deps.partners) items.push(await presentPartner(deps, config.id, context));
      return { items };
    },

    getPointPartner: ({ path }, context) => presentPartner(deps, path.partnerId, context),

    async setPointPartnerAccess({ path: { partnerId }, body }, context) {
      connectedPartner(deps, partnerId);
      const { actor, now, write, noting } = context;
      const changedBy = staffOf(actor).id;
      await write(async (tx) => {
        noting({ partnerId, statusAfter: body.status });
        await recordPartnerAccess(tx, { ...body, partnerId, changedAt: now, changedBy });
      });
      return presentPartner(deps, partnerId, context);
    },

    async listWebhookMessages({ path: { partnerId }, query: { state, limit = 20, cursor } }) {
      connectedPartner(deps, partnerId);
      const before = decodeTimeCursor(cursor);
      const rows = await findMessages(store.read, partnerId, { state, limit: limit + 1, before });
      return pageOf(rows, limit, presentMessage, (row) => [instantText(row.createdAt), row.id]);
    },

    async replayWebhooks({ path: { partnerId }, body: { messageId } }, { now, write, noting }) {
      connectedPartner(deps, partnerId);
      return write(async (tx) => {
        noting({ partnerId });
        const count = await recordReplay(tx, { partnerId, messageId, now });
        if (messageId !== undefined && count === 0) throw problem('webhook-message-not-found');
        return { count };
      });
    },
  };
}
