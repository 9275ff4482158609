/** Subscriptions, and the notifications that follow from them. */
import { randomUUID } from 'node:crypto';
import { badRequest, type Entity, isObject, isUri, readCondition } from './entities.ts';

export interface Subscription {
  id: string;
  type: 'Subscription';
  entities: { type: string; id?: string }[];
  q?: string;
  watchedAttributes?: string[];
  notification: {
    attributes?: string[];
    format: string;
    endpoint: { uri: string; accept: string; receiverInfo?: { key: string; value: string }[] };
    status: string;
    timesSent: number;
    timesFailed: number;
  };
  isActive: boolean;
  status: 'active';
}

export function readSubscription(input: unknown): Subscription {
  if (!isObject(input) || input.type !== 'Subscription') throw badRequest('Invalid subscription');
  const { '@context': _, id = `urn:ngsi-ld:Subscription:${randomUUID()}`, notification } = input;
  if (typeof id !== 'string' || !isUri(id)) throw badRequest('Invalid URI', 'Subscription::id');
  const entities = input.entities as Subscription['entities'] | undefined;
  if (!Array.isArray(entities) || !entities.every((one) => isObject(one) && typeof one.type === 'string')) {
    throw badRequest('Mandatory field missing', 'Subscription::entities');
  }
  const {
    endpoint,
    format = 'normalized',
    attributes,
  } = (notification ?? {}) as Subscription['notification'];
  if (!endpoint?.uri || !URL.canParse(endpoint.uri)) {
    throw badRequest('Invalid URI', 'Subscription::notification::endpoint::uri');
  }
  const q = input.q as string | undefined;
  readCondition(q ?? null);
  return {
    id,
    type: 'Subscription',
    entities,
    ...(q !== undefined && { q }),
    ...(Array.isArray(input.watchedAttributes) && { watchedAttributes: input.watchedAttributes as string[] }),
    notification: {
      ...(attributes && { attributes }),
      format,
      endpoint: { ...endpoint, accept: endpoint.accept ?? 'application/json' },
      status: 'ok',
      timesSent: 0,
      timesFailed: 0,
    },
    isActive: true,
    status: 'active',
  };
}

/** Tells the subscribers of a tenant of changed entities, without waiting for any of them. */
export function notifySubscribers(
  subscriptions: Iterable<Subscription>,
  changed: readonly Entity[],
  { tenant, link }: { tenant: string; link: string },
): void {
  for (const subscription of subscriptions) {
    const condition = readCondition(subscription.q ?? null);
    const data = changed.filter((entity) => concerns(subscription, entity) && condition(entity));
    if (data.length > 0) void post(subscription, data, { tenant, link });
  }
}

function concerns({ entities }: Subscription, entity: Entity): boolean {
  return entities.some(({ type, id }) => type === entity.type && (id === undefined || id === entity.id));
}

async function post(
  { id, notification }: Subscription,
  data: readonly Entity[],
  { tenant, link }: { tenant: string; link: string },
): Promise<void> {
  const { uri, accept, receiverInfo = [] } = notification.endpoint;
  const address = new URL(uri);
  address.searchParams.set('subscriptionId', id);
  const headers = {
    Accept: 'application/json',
    'Content-Type': accept,
    'Ngsild-Attribute-Format': 'Normalized',
    Link: link,
    ...(tenant && { 'NGSILD-Tenant': tenant }),
    ...Object.fromEntries(receiverInfo.map(({ key, value }) => [key, value])),
  };
  const body = {
    id: `urn:ngsi-ld:Notification:${randomUUID()}`,
    type: 'Notification',
    subscriptionId: id,
    notifiedAt: new Date().toISOString(),
    data,
  };
  const options = { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(5_000) };
  const isReceived = await fetch(address, options).then(
    (response) => response.ok,
    () => false,
  );
  notification.timesSent += 1;
  notification.status = isReceived ? 'ok' : 'failed';
  if (!isReceived) notification.timesFailed += 1;
}
