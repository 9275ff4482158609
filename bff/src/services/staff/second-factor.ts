/** Trying a code: of the app, or one of those kept on paper. */
import { staffOf } from '#platform/actor.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { sessionCookieWith } from '#platform/session/cookies.ts';
import { decideAdding, hasFactor, isUnusedStep, readCode } from './second-factor.rules.ts';
import {
  findFactors,
  findTotp,
  hasRecoveryCode,
  recordRecoveryCodeUsed,
  recordTotp,
} from './second-factor.store.ts';
import { findTotpStep } from './totp.ts';
import { tryFactor, type Verdict } from './try-factor.ts';

export interface Attempt {
  operationId: 'verifySecondFactor' | 'confirmTotpEnrolment';
  typed: string;
}

export async function tryCode(
  platform: Platform,
  { operationId, typed }: Attempt,
  context: Context,
): Promise<Response> {
  const judge = (tx: Tx) =>
    operationId === 'confirmTotpEnrolment'
      ? judgeEnrolment(tx, typed, context)
      : judgeCode(tx, typed, context);
  const token = await tryFactor(platform, operationId, context, judge);
  const headers = { 'Set-Cookie': sessionCookieWith(token), 'Cache-Control': 'no-store' };
  return new Response(null, { status: 204, headers });
}

async function judgeCode(tx: Tx, typed: string, { actor, now }: Context): Promise<Verdict> {
  const { id } = staffOf(actor);
  if (!hasFactor(await findFactors(tx, id))) return { refused: 'second-factor-not-set' };
  const { kind, code } = readCode(typed);
  if (kind === 'recovery') {
    if (!(await hasRecoveryCode(tx, id, code))) return { wrong: 'second-factor-wrong' };
    await recordRecoveryCodeUsed(tx, id, code);
    return 'right';
  }
  const totp = await findTotp(tx, id);
  const step = totp?.secret ? findTotpStep(totp.secret, code, now.epochMilliseconds) : undefined;
  if (!isUnusedStep(step, totp?.lastStep ?? 0)) return { wrong: 'second-factor-wrong' };
  await recordTotp(tx, id, { lastStep: step });
  return 'right';
}

async function judgeEnrolment(tx: Tx, typed: string, { actor, now }: Context): Promise<Verdict> {
  const staff = staffOf(actor);
  // Asked again: since the secret was shown, somebody may have set up another factor.
  const adding = decideAdding(await findFactors(tx, staff.id), staff, now);
  if (adding !== 'allowed') return { refused: adding };
  const secret = (await findTotp(tx, staff.id))?.nextSecret ?? null;
  if (secret === null) return { refused: 'second-factor-not-set' };
  const { kind, code } = readCode(typed);
  // A new secret has no earlier codes that could come back.
  const lastStep = kind === 'app' ? findTotpStep(secret, code, now.epochMilliseconds) : undefined;
  if (lastStep === undefined) return { wrong: 'second-factor-wrong' };
  await recordTotp(tx, staff.id, { secret, nextSecret: null, enrolledAt: now, lastStep });
  return 'right';
}
