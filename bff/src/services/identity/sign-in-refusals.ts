/** Sign-ins that went wrong may be attacks, so they are on record too; without anything that names a person. */
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { SignInRefused } from './identity-provider.ts';

/** What changes together with the record of a refusal. */
export type AlsoRecord = (tx: Tx, slug: SignInRefused['slug']) => Promise<unknown>;

/** Records a `SignInRefused`, and with it what `also` does; any other fault is none of its business. */
export async function recordRefusal(
  { store, log }: Platform,
  fault: unknown,
  operationId: string,
  { now, requestId }: Pick<Context, 'now' | 'requestId'>,
  also: AlsoRecord = async () => {},
): Promise<void> {
  if (!(fault instanceof SignInRefused)) return;
  log.warn({ requestId, reason: fault.message }, 'sign-in refused');
  const what = { permission: 'public', operationId, outcome: fault.slug };
  await store.write(async (tx) => {
    await also(tx, fault.slug);
    await recordAudit(tx, { at: now, actor: { kind: 'nobody' }, subjects: [], requestId, ...what });
  });
}

/** Does a step whose refusal is put on record and then answered as a problem. */
export async function refusable<T>(
  platform: Platform,
  operationId: string,
  context: Pick<Context, 'now' | 'requestId'>,
  step: () => Promise<T>,
  also?: AlsoRecord,
): Promise<T> {
  try {
    return await step();
  } catch (fault) {
    await recordRefusal(platform, fault, operationId, context, also);
    throw fault instanceof SignInRefused ? problem(fault.slug) : fault;
  }
}
