/** Sign-ins that went wrong may be attacks, so they are on record too; without anything that names a person. */
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { SignInRefused } from './identity-provider.ts';

/** Records a `SignInRefused`, and with it what `also` does; any other fault is none of its business. */
export async function recordRefusal(
  { store, log }: Platform,
  fault: unknown,
  operationId: string,
  { now, requestId }: Pick<Context, 'now' | 'requestId'>,
  also: (tx: Tx, slug: SignInRefused['slug']) => Promise<unknown> = async () => {},
): Promise<void> {
  if (!(fault instanceof SignInRefused)) return;
  log.warn({ requestId, reason: fault.message }, 'sign-in refused');
  const what = { permission: 'public', operationId, outcome: fault.slug };
  await store.write(async (tx) => {
    await also(tx, fault.slug);
    await recordAudit(tx, { at: now, actor: { kind: 'nobody' }, subjects: [], requestId, ...what });
  });
}
