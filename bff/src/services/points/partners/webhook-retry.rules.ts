/** When a webhook is sent again, and when it is given up. */

const minute = 60;
const hour = 60 * minute;
/** Seconds after each failed attempt, as Standard Webhooks recommends: three days and four hours in all. */
const delays = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

export type WebhookNext =
  | { outcome: 'delivered' }
  | { outcome: 'again'; afterSeconds: number }
  | { outcome: 'given-up' }
  /** 410 Gone: the partner wants no more of them, and this one waits for staff. */
  | { outcome: 'switched-off' };

/**
 * What an attempt leads to.
 * @param status of the answer; undefined when there was none
 * @param attempts so far, this one included
 */
export function decideWebhook(status: number | undefined, attempts: number): WebhookNext {
  if (status !== undefined && status >= 200 && status < 300) return { outcome: 'delivered' };
  if (status === 410) return { outcome: 'switched-off' };
  const afterSeconds = delays[attempts - 1];
  return afterSeconds === undefined ? { outcome: 'given-up' } : { outcome: 'again', afterSeconds };
}

/** Longer than an attempt can take, so that no second process begins while one is at it. In seconds. */
export const attemptLeaseSeconds = 60;
