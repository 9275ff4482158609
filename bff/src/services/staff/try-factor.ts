/** One try at a second factor, whichever it is: judged, counted, on record; the session rises when it was right. */
import type { ProblemSlug } from '@entame/sdk/problems';
import { staffOf } from '#platform/actor.ts';
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem, stepUpRequired } from '#platform/problem.ts';
import { raiseSession } from '#platform/session/sessions.ts';
import { decideTry, freshlyShown, isLocked } from './second-factor.rules.ts';
import { findTries, recordTries } from './second-factor.store.ts';

/** `wrong` counts towards the lock, `refused` does not: it says nothing about whether somebody is guessing. */
export type Verdict = 'right' | { wrong: ProblemSlug } | { refused: ProblemSlug };

/**
 * Answers the token of the session that rose. A wrong try must be counted though it is refused, so it is written first
 * and refused after. All tries of an account are one after another in the database: sending many at once gains
 * nothing. `judge` records what a right try changes.
 */
export async function tryFactor(
  platform: Platform,
  operationId: string,
  { actor, now, requestId }: Pick<Context, 'actor' | 'now' | 'requestId'>,
  judge: (tx: Tx) => Promise<Verdict>,
): Promise<string> {
  const { id: accountId, sessionId } = staffOf(actor);
  const result = await platform.store.write(async (tx) => {
    const outcome = await settle(platform, tx, { accountId, now, judge });
    const what = { permission: 'second-factor:use', operationId, subjects: [], requestId };
    await recordAudit(tx, { ...what, at: now, actor, outcome: outcome ?? 'done' });
    if (outcome) return { outcome };
    return { token: await raiseSession(tx, sessionId, { assurance: 'aal2', authenticatedAt: now }) };
  });
  if ('token' in result) return result.token;
  throw refusalOf(result.outcome);
}

export function refusalOf(slug: ProblemSlug) {
  return slug === 'step-up-required' ? stepUpRequired(freshlyShown) : problem(slug);
}

/** Why it was refused; undefined when it was right. */
async function settle(
  platform: Platform,
  tx: Tx,
  about: { accountId: string; now: Temporal.Instant; judge(tx: Tx): Promise<Verdict> },
): Promise<ProblemSlug | undefined> {
  const { accountId, now } = about;
  const tries = await findTries(tx, accountId);
  if (isLocked(tries, now)) return 'second-factor-locked';
  const verdict = await about.judge(tx);
  if (verdict !== 'right' && 'refused' in verdict) return verdict.refused;
  const decided = decideTry(tries, verdict === 'right', now);
  await recordTries(tx, accountId, decided.tries);
  if (decided.hasJustLocked) await platform.publish(tx, 'staff.second-factor-locked', { accountId });
  if (verdict === 'right') return undefined;
  return decided.outcome === 'locked' ? 'second-factor-locked' : verdict.wrong;
}
