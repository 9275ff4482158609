/** Puts messages for partners into the queue, and carries them there. */
import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import { type Job, on, type Subscription } from '#platform/service.ts';
import { attemptLeaseSeconds, decideWebhook } from './webhook-retry.rules.ts';
import type { SendWebhook } from './webhook-sender.ts';
import { computeSigningSecrets, secretBytes, secretPrefix, signWebhook } from './webhook-signature.rules.ts';
import {
  type EndpointRow,
  findDueMessages,
  findEndpoint,
  type MessageRow,
  recordEndpointChange,
  recordMessage,
  recordMessageAttempt,
  recordMessageChange,
  removeDeliveredMessages,
} from './webhooks.store.ts';

const messagesPerRun = 100;
const keptDays = 90;

export interface NewWebhook {
  partnerId: string;
  type: string;
  at: Temporal.Instant;
  data: Record<string, unknown>;
  exchangeId?: string;
}

/** Puts a message into the queue; it leaves after the commit. Undefined when the partner wants none. */
export async function enqueueWebhook(
  tx: Tx,
  { partnerId, type, at, data, exchangeId }: NewWebhook,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const endpoint = await findEndpoint(tx, partnerId);
  if (!endpoint) return undefined;
  const isOn = isSwitchedOn(endpoint);
  const id = uuidv7();
  await recordMessage(tx, {
    ...{
      id,
      partnerId,
      type,
      exchangeId: exchangeId ?? null,
      createdAt: now,
      attempts: 0,
      deliveredAt: null,
    },
    body: JSON.stringify({ type, timestamp: instantText(at), data }),
    // Kept where staff find it, and sent when they say so.
    ...(isOn
      ? { nextAttemptAt: now, givenUpAt: null, lastFailure: null }
      : { nextAttemptAt: null, givenUpAt: now, lastFailure: 'switched-off' }),
  });
  return id;
}

export function isSwitchedOn(endpoint: Pick<EndpointRow, 'secret' | 'switchedOffAt'>): boolean {
  return endpoint.secret !== null && endpoint.switchedOffAt === null;
}

export function newWebhookSecret(): string {
  return secretPrefix + randomBytes(secretBytes).toString('base64');
}

/** What partners are told of exchanges. */
export function webhookSubscriptions({ clock }: Platform): Subscription[] {
  const tell = (
    tx: Tx,
    event: {
      type: string;
      occurredAt: Temporal.Instant;
      payload: { exchangeId: string; partnerId: string };
    },
  ) => {
    const { partnerId, ...data } = event.payload;
    const { type, occurredAt: at } = event;
    return enqueueWebhook(tx, { partnerId, type, at, data, exchangeId: data.exchangeId }, clock.now());
  };
  return [
    on('exchange.settled', async (tx, event) => void (await tell(tx, event))),
    on('exchange.cancelled', async (tx, event) => void (await tell(tx, event))),
    on('exchange.refunded', async (tx, event) => void (await tell(tx, event))),
  ];
}

export function webhookJobs({ store, clock, log }: Platform, send: SendWebhook): Job[] {
  async function attempt(message: MessageRow): Promise<void> {
    const attempts = message.attempts + 1;
    const lease = clock.now().add({ seconds: attemptLeaseSeconds });
    if (!(await store.write((tx) => recordMessageAttempt(tx, message, lease)))) return;
    const endpoint = await findEndpoint(store.read, message.partnerId);
    const { status, failure } =
      endpoint && isSwitchedOn(endpoint)
        ? await send(composeRequest(endpoint, message, clock.now()))
        : { status: 410, failure: 'switched-off' };
    await store.write((tx) => recordOutcome(tx, { message, attempts, status, failure }, clock.now()));
    if (status === undefined || status >= 300)
      log.warn({ webhook: message.id, partner: message.partnerId, attempts, status, failure }, 'webhook');
  }

  return [
    {
      name: 'points.send-webhooks',
      everySeconds: 15,
      async run(now) {
        for (const message of await findDueMessages(store.read, now, messagesPerRun)) await attempt(message);
      },
    },
    {
      name: 'points.forget-webhooks',
      everySeconds: 86_400,
      run: (now) => store.write((tx) => removeDeliveredMessages(tx, now.subtract({ hours: 24 * keptDays }))),
    },
  ];
}

function composeRequest(endpoint: EndpointRow, { id, body }: MessageRow, now: Temporal.Instant) {
  const seconds = Math.floor(now.epochMilliseconds / 1_000);
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signWebhook({ id, seconds, body }, computeSigningSecrets(endpoint, now)),
  };
  return { url: endpoint.url, headers, body };
}

async function recordOutcome(
  tx: Tx,
  tried: {
    message: MessageRow;
    attempts: number;
    status: number | undefined;
    failure: string | undefined;
  },
  now: Temporal.Instant,
): Promise<void> {
  const { message, attempts, status } = tried;
  const next = decideWebhook(status, attempts);
  const lastFailure = next.outcome === 'delivered' ? null : (tried.failure ?? `http-${status}`);
  if (next.outcome === 'switched-off')
    await recordEndpointChange(tx, message.partnerId, { switchedOffAt: now });
  await recordMessageChange(tx, message.id, {
    lastFailure,
    nextAttemptAt: next.outcome === 'again' ? now.add({ seconds: next.afterSeconds }) : null,
    deliveredAt: next.outcome === 'delivered' ? now : null,
    givenUpAt: next.outcome === 'given-up' || next.outcome === 'switched-off' ? now : null,
  });
}
