/** Being told of changes by the broker. */
import { DataPlatformFault, type Subscription } from '#services/opendata/data-platform.ts';
import { conditionOf } from './entity-form.ts';
import { readJson, type Send } from './http.ts';

interface NgsiLdSubscription {
  id: string;
  type: 'Subscription';
  entities: { type: string }[];
  q?: string;
  notification: {
    format: 'normalized';
    endpoint: { uri: string; accept: string; receiverInfo?: { key: string; value: string }[] };
  };
}

const pageSize = 100;

/**
 * Leaves a subscription alone that is as it should be, and makes it anew otherwise: older versions of Orion-LD do not
 * tell `receiverInfo` back, so that the secret in it cannot be compared, only written.
 */
export async function ensureSubscription(send: Send, wanted: Subscription): Promise<void> {
  const body = toNgsiLd(wanted);
  const present = (await listSubscriptions(send)).find(({ id }) => id === wanted.id);
  if (present && isSame(present, body)) return;
  if (present) await send('DELETE', `/subscriptions/${encodeURIComponent(wanted.id)}`, undefined, [204, 404]);
  const response = await send('POST', '/subscriptions', body, [201, 409]);
  // Another instance was quicker; it wanted the same.
  await response.body?.cancel();
}

async function listSubscriptions(send: Send): Promise<NgsiLdSubscription[]> {
  const response = await send('GET', `/subscriptions?limit=${pageSize}`, undefined, [200]);
  const list = await readJson<NgsiLdSubscription[]>(response);
  if (!Array.isArray(list)) throw new DataPlatformFault('overloaded', 'the list of subscriptions is none');
  return list;
}

function isSame(present: NgsiLdSubscription, wanted: NgsiLdSubscription): boolean {
  const shown = ({ entities, q, notification: { endpoint } }: NgsiLdSubscription) =>
    JSON.stringify([entities.map(({ type }) => type), q, endpoint.uri, endpoint.receiverInfo]);
  return shown(present) === shown(wanted);
}

function toNgsiLd({ id, types, where, notifyUrl, header }: Subscription): NgsiLdSubscription {
  return {
    id,
    type: 'Subscription',
    entities: types.map((type) => ({ type })),
    q: conditionOf(where),
    notification: {
      format: 'normalized',
      endpoint: {
        uri: notifyUrl,
        accept: 'application/json',
        receiverInfo: [{ key: header.name, value: header.value }],
      },
    },
  };
}
