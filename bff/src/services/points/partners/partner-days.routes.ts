/** What a partner's program calls about the daily files and its webhooks. */
import type { components, operations } from '@entame/sdk/contracts/points-partner.ts';
import { partnerOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { ourFileReply } from './our-file.ts';
import type { PartnersDeps } from './partners.deps.ts';
import { presentDay } from './partners.present.ts';
import { readPartnerFile } from './read-partner-file.ts';
import { compare, type DayOfPartner, readOverDay, takeFile } from './reconciliation.ts';
import { rotationHours } from './webhook-signature.rules.ts';
import { isWebhookAddress } from './webhook-target.ts';
import { type EndpointRow, findEndpoint, recordEndpointChange, recordEndpointUrl } from './webhooks.store.ts';
import { enqueueWebhook, isSwitchedOn, newWebhookSecret } from './webhooks.ts';

type DayOperations = Pick<operations, 'getPartnerDay' | 'downloadPartnerDayFile' | 'uploadPartnerDayFile'>;
type WebhookOperations = Pick<
  operations,
  'getMyWebhook' | 'setMyWebhook' | 'rotateMyWebhookSecret' | 'sendTestWebhook'
>;

export function partnerDayRoutes(deps: PartnersDeps): Handlers<DayOperations> {
  return {
    async getPartnerDay({ path }, { actor, now }) {
      return presentToPartner({ partnerId: partnerOf(actor).id, day: readOverDay(path.day, now) });
    },

    async downloadPartnerDayFile({ path }, { actor, now }) {
      return ourFileReply(deps, { partnerId: partnerOf(actor).id, day: readOverDay(path.day, now) });
    },

    async uploadPartnerDayFile({ path, body }, { actor, now, write }) {
      const which = { partnerId: partnerOf(actor).id, day: readOverDay(path.day, now) };
      const lines = readPartnerFile(body);
      await write(async (tx) => {
        await takeFile(tx, which, { lines, source: 'partner', by: null }, now);
        await compare(tx, which, now);
      });
      return presentToPartner(which);
    },
  };

  async function presentToPartner(which: DayOfPartner): Promise<components['schemas']['PartnerDay']> {
    const { day, state, ours, theirs, differences } = await presentDay(deps, which);
    return {
      ...{ day, state, ours, yours: theirs },
      differences: differences
        .filter((difference) => difference.state !== 'vanished')
        .map(({ kind, lineKind, exchangeId, refundId, ourPoints, theirPoints, state: stand }) => ({
          ...{ kind, lineKind, exchangeId, id: refundId, ourPoints, yourPoints: theirPoints },
          isOpen: stand !== 'resolved',
        })),
    };
  }
}

export function partnerWebhookRoutes({ platform }: PartnersDeps): Handlers<WebhookOperations> {
  const { store, config } = platform;
  const allowLocal = config.NODE_ENV !== 'production';
  return {
    async getMyWebhook(_, { actor }) {
      const endpoint = await findEndpoint(store.read, partnerOf(actor).id);
      if (!endpoint) throw problem('webhook-address-missing');
      return presentEndpoint(endpoint);
    },

    async setMyWebhook({ body: { url } }, { actor, write }) {
      const { id } = partnerOf(actor);
      if (!isWebhookAddress(url, allowLocal)) throw problem('webhook-address-wrong');
      return write(async (tx) => {
        await recordEndpointUrl(tx, id, url);
        const endpoint = await findEndpoint(tx, id);
        if (!endpoint) throw problem('webhook-address-missing');
        return presentEndpoint(endpoint);
      });
    },

    async rotateMyWebhookSecret(_, { actor, now, write }) {
      const { id } = partnerOf(actor);
      const secret = newWebhookSecret();
      return write(async (tx) => {
        const endpoint = await findEndpoint(tx, id);
        if (!endpoint) throw problem('webhook-address-missing');
        const previousUntil = endpoint.secret === null ? null : now.add({ hours: rotationHours });
        const previousSecret = endpoint.secret;
        await recordEndpointChange(tx, id, { secret, secretCreatedAt: now, previousSecret, previousUntil });
        return { secret, previousValidUntil: previousUntil && instantText(previousUntil) };
      });
    },

    async sendTestWebhook(_, { actor, now, write }) {
      const { id: partnerId } = partnerOf(actor);
      return write(async (tx) => {
        const told = { partnerId, type: 'webhook.test', at: now, data: {} };
        const messageId = await enqueueWebhook(tx, told, now);
        if (messageId === undefined) throw problem('webhook-address-missing');
        return { messageId };
      });
    },
  };
}

function presentEndpoint(endpoint: EndpointRow): components['schemas']['Webhook'] {
  const { url, secretCreatedAt, previousUntil } = endpoint;
  return {
    ...{ url, isOn: isSwitchedOn(endpoint) },
    secretCreatedAt: secretCreatedAt && instantText(secretCreatedAt),
    previousValidUntil: previousUntil && instantText(previousUntil),
  };
}
