import { recordAudit } from '#platform/audit.store.ts';
import type { Context } from '#platform/handlers.ts';
import { PasskeyRefused } from '#platform/passkeys/ceremony.ts';
import type { Platform } from '#platform/platform.ts';

/** A refused ceremony may be an attack: it is on record, with the account when that is sure. */
export async function recordPasskeyRefusal(
  { store, log }: Platform,
  fault: unknown,
  operationId: string,
  { now, requestId, actor }: Context,
): Promise<void> {
  if (!(fault instanceof PasskeyRefused)) return;
  log.warn({ requestId, reason: fault.message }, 'passkey refused');
  const { account, slug: outcome } = fault;
  const subjects = account?.kind === 'resident' ? [account.id] : [];
  const permission = operationId.endsWith('Registration') ? 'passkeys:manage-own' : 'public';
  const what = { permission, operationId, outcome };
  await store.write((tx) => recordAudit(tx, { at: now, actor, subjects, requestId, ...what }));
}
