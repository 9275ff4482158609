/** Starts, finds and ends sessions. */
import { createHash, randomBytes } from 'node:crypto';
import type { Permission } from '@entame/sdk/permissions';
import type { Actor, Role } from '../actor.ts';
import type { Store, Tx } from '../db/store.ts';
import type { Log } from '../log.ts';
import type { AssuranceLevel } from './assurance.rules.ts';
import { readSessionToken } from './cookies.ts';
import { isLive, isTouchDue, sessionLimits } from './session.rules.ts';
import {
  findSession,
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
  assurance: AssuranceLevel;
  authenticatedAt: Temporal.Instant;
}

/** Records a session and returns the token for its cookie. Only the token's hash is kept. */
export async function startSession(tx: Tx, session: NewSession, now: Temporal.Instant): Promise<string> {
  const token = newToken();
  const { idleTimeoutSeconds, lifetimeSeconds } = sessionLimits(session.kind);
  const expiresAt = now.add({ seconds: lifetimeSeconds });
  const id = hashToken(token);
  const times = { startedAt: now, lastSeenAt: now, expiresAt, idleTimeoutSeconds };
  await recordSession(tx, { ...session, ...representingNobody, ...times, id });
  return token;
}

/** Ends the session of this browser, if it has one. */
export async function endSession(tx: Tx, request: Request): Promise<void> {
  const token = readSessionToken(request);
  if (token) await removeSession(tx, hashToken(token));
}

export interface SessionFinder {
  /** The live session of the request, and that it was used. */
  find(request: Request, now: Temporal.Instant): Promise<SessionRow | undefined>;
  findActor(request: Request, now: Temporal.Instant): Promise<Actor>;
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

  return {
    find,
    async findActor(request, now) {
      const session = await find(request, now);
      return session ? actorOf(session) : nobody;
    },
  };

  function actorOf(session: SessionRow): Actor {
    const roles = session.roles as Role[];
    const { kind, accountId: id, id: sessionId, displayName, assurance, authenticatedAt } = session;
    const shown = { sessionId, assurance, authenticatedAt };
    const represented = representedBy(session);
    if (represented) {
      const { representationId, ...person } = represented;
      return { ...shown, ...person, kind: 'resident', actedBy: { kind, id, displayName, representationId } };
    }
    const account = { ...shown, id, displayName, roles, permissions: permissionsOf(roles) };
    if (kind === 'resident') return { ...account, kind, actedBy: undefined };
    return { ...account, kind: 'staff', groupName: session.groupName ?? undefined };
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
