/** Adding an identity to a resident's account: both have just been shown. */
import { type Actor, isPerson } from '#platform/actor.ts';
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { isAssured } from '#platform/session/assurance.rules.ts';
import { findSession } from '#platform/session/session.store.ts';
import { findResident, type ResidentRow } from '../identity.store.ts';
import { type IdentityProvider, SignInRefused, type VerifiedIdentity } from '../identity-provider.ts';
import { decideLink, decideLinkStart, linkingNeed } from './linking.rules.ts';
import { findIdentity, recordIdentity } from './linking.store.ts';

/** Open pages of a resident hear of it when their identities have changed. */
export const identityTopic = 'identity';

const page = '/me/identities';

/** Throws unless this person may leave for the issuer, or for the card app, to link an identity of it. */
export function requireMayLink(
  actor: Actor,
  { audience }: Pick<IdentityProvider, 'audience'>,
  now: Temporal.Instant,
): void {
  const person = isPerson(actor) ? actor : undefined;
  const decision = decideLinkStart({
    actorKind: person?.kind ?? 'nobody',
    isForAnother: actor.kind === 'resident' && actor.actedBy !== undefined,
    isAssured: person !== undefined && isAssured(person, linkingNeed, now),
    audience,
  });
  if (decision.allowed) return;
  if (decision.reason === 'signed-out') throw problem('signed-out');
  throw new SignInRefused(decision.reason, 'may not link', { page });
}

/** Waits for the issuer's answer; what is wrong with it is explained where the linking began. */
export function explainedAtIdentities(vouched: Promise<VerifiedIdentity>): Promise<VerifiedIdentity> {
  return vouched.catch((fault: unknown) => {
    if (!(fault instanceof SignInRefused)) throw fault;
    throw new SignInRefused(fault.slug, fault.message, { page });
  });
}

export interface Linking {
  provider: Pick<IdentityProvider, 'id'>;
  identity: VerifiedIdentity;
  /** Whose session left for the issuer, and when. */
  ownerId: string;
  begunAt: Temporal.Instant;
}

/** Links the identity that came back to whoever left for it. Answers where the browser goes then. */
export async function linkIdentity(
  { announce }: Pick<Platform, 'announce'>,
  tx: Tx,
  linking: Linking,
  operationId: 'finishSignIn' | 'finishFposSignIn',
  { actor, now, requestId }: Pick<Context, 'actor' | 'now' | 'requestId'>,
): Promise<string> {
  const { provider, identity, ownerId } = linking;
  const resident = await findLinker(tx, actor, ownerId);
  await requireLinkable(tx, resident, linking);
  const { issuer, subject, assurance } = identity;
  await recordIdentity(tx, { issuer, subject, assurance, providerId: provider.id }, resident.id, now);
  await announce(tx, { to: resident.id, topic: identityTopic });
  const what = { permission: 'identities:manage-own', operationId, outcome: 'linked' };
  await recordAudit(tx, { at: now, actor, subjects: [resident.id], requestId, ...what });
  return `${page}?${new URLSearchParams({ linked: provider.id })}`;
}

/** The session that left must be the one that came back: in the write, because it may be ending just now. */
async function findLinker(tx: Tx, actor: Actor, ownerId: string): Promise<ResidentRow> {
  const isOwner = actor.kind === 'resident' && actor.id === ownerId && actor.actedBy === undefined;
  const session = isOwner ? await findSession(tx, actor.sessionId) : undefined;
  const resident = session?.assurance === linkingNeed.level ? await findResident(tx, ownerId) : undefined;
  if (!resident) throw new SignInRefused('link-session-ended', 'another session came back', { page });
  return resident;
}

async function requireLinkable(tx: Tx, resident: ResidentRow, { identity, begunAt }: Linking): Promise<void> {
  const known = await findIdentity(tx, identity);
  const decision = decideLink(resident, {
    begunAt,
    authenticatedAt: identity.authenticatedAt,
    birthDate: identity.attributes?.birthDate,
    ownerId: known?.residentId,
  });
  if (!decision.allowed) throw new SignInRefused(decision.reason, 'may not be linked', { page });
}
