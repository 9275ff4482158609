import { recordAudit } from '#platform/audit.store.ts';
import type { Context } from '#platform/handlers.ts';
import { PasskeyRefused } from '#platform/passkeys/ceremony.ts';
import type { Platform } from '#platform/platform.ts';

/** A refused ceremony may be an attack: it is on record, with the account when that is sure. */
export async function recordPasskeyRefusal(
  { store, log, describeClient }: Platform,
  fault: unknown,
  operationId: string,
  { now, requestId, actor, ip }: Context,
): Promise<void> {
  if (!(fault instanceof PasskeyRefused)) return;
  log.warn({ requestId, reason: fault.message }, 'passkey refused');
  const { account, slug: outcome } = fault;
  const subjects = account?.kind === 'resident' ? [account.id] : [];
  const who = operationId.endsWith('Registration')
    ? { actor, permission: 'passkeys:manage-own' }
    : // Of whoever signs in nothing is known yet; many from one client raise a warning.
      { actor: { kind: 'nobody' as const }, permission: 'public', details: describeClient(ip) };
  await store.write((tx) => recordAudit(tx, { at: now, subjects, requestId, operationId, outcome, ...who }));
}
