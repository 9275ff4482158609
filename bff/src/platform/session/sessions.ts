/** Starts, finds and ends sessions. */
import { createHash, randomBytes } from 'node:crypto';
import type { Permission } from '@entame/sdk/permissions';
import type { Actor, Person, Role } from '../actor.ts';
import type { Store, Tx } from '../db/store.ts';
import type { Log } from '../log.ts';
import { problem } from '../problem.ts';
import type { AssuranceLevel } from './assurance.rules.ts';
import { readSessionToken } from './cookies.ts';
import type { DeviceKind } from './device.rules.ts';
import { computeStaffPowers, isUnderWay } from './powers.rules.ts';
import { isLive, isTouchDue, sessionLimits } from './session.rules.ts';
import {
  findSession,
  recordRenewal,
  recordSeen,
  recordSession,
  removeSession,
  representingNobody,
  type SessionRow,
} from './session.store.ts';

/** A fresh secret for a cookie: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export interface NewSession {
  kind: 'resident' | 'staff';
  accountId: string;
  displayName: string;
  roles: Role[];
  groupName: string | null;
  /** Of roles that the city made. */
  rolePermissions?: readonly Permission[];
  assurance: AssuranceLevel;
  authenticatedAt: Temporal.Instant;
  /** The identity by which the person signed in, if by one that is linked to the account. */
  identityId?: string;
  device?: DeviceKind;
}

/** Records a session and returns the token for its cookie. Only the token's hash is kept. */
export async function startSession(tx: Tx, session: NewSession, now: Temporal.Instant): Promise<string> {
  const token = newToken();
  const { idleTimeoutSeconds, lifetimeSeconds } = sessionLimits(session.kind);
  const expiresAt = now.add({ seconds: lifetimeSeconds });
  const id = hashToken(token);
  const times = { startedAt: now, lastSeenAt: now, expiresAt, idleTimeoutSeconds };
  const { identityId = null, device = null, rolePermissions = [] } = session;
  const powers = { rolePermissions: [...rolePermissions], breakGlass: null };
  const began = { identityId, device };
  await recordSession(tx, { ...session, ...representingNobody, ...powers, ...times, ...began, id });
  return token;
}

/**
 * Gives a session more, and a new token with it: whoever knew the old one has nothing. Answers the token for the
 * cookie. Throws the problem `signed-out` when the session has ended meanwhile.
 */
export async function raiseSession(
  tx: Tx,
  sessionId: string,
  more: Partial<Pick<SessionRow, 'assurance' | 'authenticatedAt' | 'breakGlass'>>,
): Promise<string> {
  const token = newToken();
  if (!(await recordRenewal(tx, sessionId, { ...more, id: hashToken(token) }))) throw problem('signed-out');
  return token;
}

/** Ends the emergency access of a session. */
export async function lowerSession(tx: Tx, sessionId: string): Promise<void> {
  await recordRenewal(tx, sessionId, { breakGlass: null });
}

/** Ends the session of this browser, if it has one. */
export async function endSession(tx: Tx, request: Request): Promise<void> {
  const token = readSessionToken(request);
  if (token) await removeSession(tx, hashToken(token));
}

/**
 * The session of this browser goes on after its owner showed again who they are: what they had shown before no longer
 * counts, whom they act for stays, and the token is another. Undefined when there is no live session of that account.
 */
export async function renewSession(
  tx: Tx,
  request: Request,
  shown: Pick<NewSession, 'accountId' | 'assurance' | 'authenticatedAt'>,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const old = readSessionToken(request);
  const session = old ? await findSession(tx, hashToken(old)) : undefined;
  if (!session || !isLive(session, now) || session.accountId !== shown.accountId) return undefined;
  const { assurance, authenticatedAt } = shown;
  const token = newToken();
  await recordRenewal(tx, session.id, { assurance, authenticatedAt, lastSeenAt: now, id: hashToken(token) });
  return token;
}

type BreakGlass = { id: string; until: string; permissions: Permission[] };

export interface SessionFinder {
  /** The live session of the request, and that it was used. */
  find(request: Request, now: Temporal.Instant): Promise<SessionRow | undefined>;
  /** The same with whom it is of, in one look. */
  findSignedIn(request: Request, now: Temporal.Instant): Promise<SignedIn | undefined>;
  findActor(request: Request, now: Temporal.Instant): Promise<Actor>;
}

interface SignedIn {
  session: SessionRow;
  actor: Person;
}

export function createSessionFinder(
  store: Store,
  log: Log,
  permissionsOf: (roles: readonly Role[]) => ReadonlySet<Permission>,
): SessionFinder {
  const nobody: Actor = { kind: 'nobody' };

  async function find(request: Request, now: Temporal.Instant) {
    const token = readSessionToken(request);
    const session = token ? await findSession(store.read, hashToken(token)) : undefined;
    if (!session || !isLive(session, now) || isDrawnForAnother(request, session)) return undefined;
    // An open page listens for news by itself; only what the person does counts as use.
    const isListening = request.headers.get('accept') === 'text/event-stream';
    if (!isListening && isTouchDue(session, now)) {
      store.write((tx) => recordSeen(tx, session.id, now)).catch((error) => log.error({ error }, 'session'));
    }
    return session;
  }

  async function findSignedIn(request: Request, now: Temporal.Instant) {
    const session = await find(request, now);
    return session && { session, actor: actorOf(session, now) };
  }

  return {
    find,
    findSignedIn,
    findActor: async (request, now) => (await findSignedIn(request, now))?.actor ?? nobody,
  };

  function actorOf(session: SessionRow, now: Temporal.Instant): Person {
    const roles = session.roles as Role[];
    const { kind, accountId: id, id: sessionId, displayName, assurance, authenticatedAt } = session;
    const shown = { sessionId, assurance, authenticatedAt };
    const represented = representedBy(session);
    if (represented) {
      const { representationId, ...person } = represented;
      return { ...shown, ...person, kind: 'resident', actedBy: { kind, id, displayName, representationId } };
    }
    const account = { ...shown, id, displayName, roles };
    const ofPresets = permissionsOf(roles);
    if (kind === 'resident') return { ...account, kind, permissions: ofPresets, actedBy: undefined };
    const nowMs = now.epochMilliseconds;
    const breakGlass = session.breakGlass as BreakGlass | null;
    const ofOwnRoles = (session.rolePermissions ?? []) as Permission[];
    const permissions = computeStaffPowers({ assurance, ofPresets, ofOwnRoles, breakGlass }, nowMs);
    const emergency = breakGlass && isUnderWay(breakGlass, nowMs) ? breakGlass : undefined;
    const groupName = session.groupName ?? undefined;
    return { ...account, kind: 'staff', permissions, groupName, breakGlass: emergency };
  }

  /** Whom the person acts for is the actor then, with the powers that were given and no more. */
  function representedBy(session: SessionRow) {
    const { representationId, representedId, representedName, representedPermissions } = session;
    if (representationId === null || representedId === null || representedName === null) return undefined;
    const permissions = new Set((representedPermissions ?? []) as Permission[]);
    const roles = ['resident' as const];
    return { representationId, id: representedId, displayName: representedName, roles, permissions };
  }
}

/**
 * The portal's pages say for whom they were drawn. A page that another window has overtaken must not book a ride for
 * the wrong person, so to it this session is over. Callers that do not say are not asked.
 */
function isDrawnForAnother(request: Request, { representationId }: SessionRow): boolean {
  const drawnFor = request.headers.get('x-representation');
  return drawnFor !== null && drawnFor !== (representationId ?? 'none');
}
