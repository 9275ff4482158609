/** Trying a code, and the session that rises by it. */

import { staffOf } from '#platform/actor.ts';
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { sessionCookieWith } from '#platform/session/cookies.ts';
import { raiseSession } from '#platform/session/sessions.ts';
import { decideTry, readCode, type TryOutcome } from './second-factor.rules.ts';
import {
  findTotp,
  hasRecoveryCode,
  recordRecoveryCodeUsed,
  recordTotp,
  type TotpRow,
} from './second-factor.store.ts';
import { findTotpStep } from './totp.ts';

export interface Attempt {
  operationId: 'verifySecondFactor' | 'confirmTotpEnrolment';
  typed: string;
}

/**
 * A wrong try must be counted though it is refused, so it is written first and refused after. All tries of an account
 * are one after another in the database: sending many at once gains nothing.
 */
export async function tryCode(
  platform: Platform,
  { operationId, typed }: Attempt,
  { actor, now, requestId }: Context,
): Promise<Response> {
  const { id: accountId, sessionId } = staffOf(actor);
  const result = await platform.store.write(async (tx) => {
    const totp = await findTotp(tx, accountId);
    const outcome = totp
      ? await countTry(platform, tx, totp, { operationId, typed }, now)
      : 'second-factor-not-set';
    const what = { permission: 'second-factor:use', operationId, subjects: [], requestId };
    await recordAudit(tx, { ...what, at: now, actor, outcome: outcome === 'right' ? 'done' : outcome });
    if (outcome !== 'right') return { outcome };
    return { token: await raiseSession(tx, sessionId, { assurance: 'aal2', authenticatedAt: now }) };
  });
  if ('outcome' in result) throw problem(result.outcome);
  const headers = { 'Set-Cookie': sessionCookieWith(result.token), 'Cache-Control': 'no-store' };
  return new Response(null, { status: 204, headers });
}

async function countTry(
  platform: Platform,
  tx: Tx,
  totp: TotpRow,
  { operationId, typed }: Attempt,
  now: Temporal.Instant,
): Promise<TryOutcome | 'second-factor-not-set'> {
  const { accountId } = totp;
  const isEnrolment = operationId === 'confirmTotpEnrolment';
  const secret = isEnrolment ? totp.nextSecret : totp.secret;
  if (secret === null) return 'second-factor-not-set';
  const { kind, code } = readCode(typed);
  const isRecovery = !isEnrolment && kind === 'recovery' && (await hasRecoveryCode(tx, accountId, code));
  const step = kind === 'app' ? findTotpStep(secret, code, now.epochMilliseconds) : undefined;
  // A new secret has no earlier codes that could come back.
  const tries = isEnrolment ? { ...totp, lastStep: 0 } : totp;
  const decided = decideTry(tries, isRecovery ? 'recovery' : step, now);
  const { outcome } = decided;
  const isEnrolled = isEnrolment && outcome === 'right';
  const { lastStep, failures, lockedUntil } = decided.tries;
  const counted = { lastStep: isEnrolled || !isEnrolment ? lastStep : totp.lastStep, failures, lockedUntil };
  await recordTotp(tx, accountId, {
    ...counted,
    ...(isEnrolled && { secret, nextSecret: null, enrolledAt: now }),
  });
  if (outcome === 'right' && isRecovery) await recordRecoveryCodeUsed(tx, accountId, code);
  if (decided.hasJustLocked) await platform.publish(tx, 'staff.second-factor-locked', { accountId });
  return outcome;
}
