/** Sign-ins that went wrong may be attacks, so they are on record too; without anything that names a person. */
import type { Actor } from '#platform/actor.ts';
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { type Problem, problem, stepUpRequired } from '#platform/problem.ts';
import { computeClaimPseudonym } from '../identity.rules.ts';
import { SignInRefused } from '../identity-provider.ts';
import { linkingNeed } from '../linking/linking.rules.ts';

/** What is known of the request that was refused. */
type Refusing = Pick<Context, 'actor' | 'now' | 'requestId' | 'ip'>;

/** What changes together with the record of a refusal. */
export type AlsoRecord = (tx: Tx, slug: SignInRefused['slug']) => Promise<unknown>;

/** Records a `SignInRefused`, and with it what `also` does; any other fault is none of its business. */
export async function recordRefusal(
  platform: Platform,
  fault: unknown,
  operationId: string,
  { actor, now, requestId, ip }: Refusing,
  also: AlsoRecord = async () => {},
): Promise<void> {
  if (!(fault instanceof SignInRefused)) return;
  const { store, log } = platform;
  log.warn({ requestId, reason: fault.message }, 'sign-in refused');
  const what = { permission: 'public', operationId, outcome: fault.slug };
  const account =
    fault.claimed && computeClaimPseudonym(platform.signingKey('claimed-identity'), fault.claimed);
  const details = { ...platform.describeClient(ip), account };
  await store.write(async (tx) => {
    await also(tx, fault.slug);
    await recordAudit(tx, { at: now, requestId, details, ...whoWas(fault, actor), ...what });
  });
}

/** Whoever links an identity is signed in; of whoever signs in nothing is known yet. */
function whoWas({ page }: SignInRefused, actor: Actor) {
  const isLinking = page === '/me/identities' && actor.kind === 'resident';
  return isLinking ? { actor, subjects: [actor.id] } : { actor: { kind: 'nobody' as const }, subjects: [] };
}

/** Does a step whose refusal is put on record and then answered as a problem. */
export async function refusable<T>(
  platform: Platform,
  operationId: string,
  context: Refusing,
  step: () => Promise<T>,
  also?: AlsoRecord,
): Promise<T> {
  try {
    return await step();
  } catch (fault) {
    await recordRefusal(platform, fault, operationId, context, also);
    throw fault instanceof SignInRefused ? problemOf(fault) : fault;
  }
}

/** Only linking asks for what the shell can ask the person at once. */
function problemOf({ slug }: SignInRefused): Problem {
  return slug === 'step-up-required' ? stepUpRequired(linkingNeed) : problem(slug);
}
