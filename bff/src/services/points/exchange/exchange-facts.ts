/** Tells the rest of the platform what has become of an exchange. */
import type { Tx } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import type { ExchangeFacts, ExchangeMessage } from './exchange.rules.ts';

export async function publishFacts(
  { publish }: Pick<Platform, 'publish'>,
  tx: Tx,
  change: {
    exchange: ExchangeFacts & { id: string; partnerId: string };
    next: ExchangeFacts;
    message: ExchangeMessage;
    refundId: string | undefined;
  },
): Promise<void> {
  const { exchange, next, message, refundId = '' } = change;
  const { id: exchangeId, partnerId, points } = exchange;
  const { returnedPoints } = next;
  if (next.isPosted && !exchange.isPosted)
    await publish(tx, 'exchange.settled', { exchangeId, partnerId, outcome: 'credited', points });
  if (next.status === 'rejected' && exchange.status !== 'rejected')
    await publish(tx, 'exchange.settled', { exchangeId, partnerId, outcome: 'rejected', points });
  if (next.status === 'cancelled' && exchange.status !== 'cancelled')
    await publish(tx, 'exchange.cancelled', { exchangeId, partnerId, returnedPoints });
  if (message.kind === 'refunded') {
    const refund = { refundId, points: message.points, returnedPoints };
    await publish(tx, 'exchange.refunded', { exchangeId, partnerId, ...refund });
  }
}
