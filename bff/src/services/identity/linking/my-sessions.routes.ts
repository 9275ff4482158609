/** Where I am signed in, and signing out elsewhere. */
import type { operations } from '@entame/sdk/contracts/identity.ts';
import { type Actor, isPerson } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { type DeviceKind, deviceKinds } from '#platform/session/device.rules.ts';
import { isLive } from '#platform/session/session.rules.ts';
import {
  findSessionsOf,
  removeSession,
  removeSessionsOf,
  type SessionRow,
} from '#platform/session/session.store.ts';
import type { IdentityDeps } from '../identity.routes.ts';
import { providerNames } from '../sign-in/provider-names.ts';
import { findIdentitiesOf } from './linking.store.ts';

type SessionOperations = 'listMySessions' | 'endMySession' | 'endMyOtherSessions';

/** More than a person has devices; the contract promises no longer list. */
const shownMax = 100;

export function mySessionRoutes({
  platform,
  providers,
}: IdentityDeps): Pick<Handlers<operations>, SessionOperations> {
  const { store } = platform;

  return {
    async listMySessions(_, { actor, now, language }) {
      const { accountId, sessionId } = ownSessionOf(actor);
      const live = (await findSessionsOf(store.read, accountId)).filter((session) => isLive(session, now));
      const mine = live.filter(({ id }) => id === sessionId);
      const others = live.filter(({ id }) => id !== sessionId);
      const wayOf = await waysInto(store.read, accountId);
      const nameOf = providerNames(providers, language);
      const items = [...mine, ...others].slice(0, shownMax).map((session) => ({
        id: session.id,
        isThis: session.id === sessionId,
        device: deviceOf(session),
        providerName: nameOf(wayOf.get(session.identityId ?? '') ?? ''),
        startedAt: instantText(session.startedAt),
        lastSeenAt: instantText(session.lastSeenAt),
      }));
      return { items };
    },

    async endMySession({ path }, { actor, now, write }) {
      const { accountId } = ownSessionOf(actor);
      await write(async (tx) => {
        const own = await findSessionsOf(tx, accountId);
        const session = own.find(({ id }) => id === path.sessionId);
        if (!session || !isLive(session, now)) throw problem('session-not-found');
        await removeSession(tx, session.id);
      });
    },

    async endMyOtherSessions(_, { actor, write }) {
      const { accountId, sessionId } = ownSessionOf(actor);
      await write((tx) => removeSessionsOf(tx, accountId, sessionId));
    },
  };
}

/** Sessions are of whoever sits at the device, also while they act for somebody else. */
function ownSessionOf(actor: Actor): { accountId: string; sessionId: string } {
  if (!isPerson(actor)) throw problem('signed-out');
  const acting = actor.kind === 'resident' ? actor.actedBy : undefined;
  return { accountId: acting?.id ?? actor.id, sessionId: actor.sessionId };
}

/** The provider of each of the account's identities; staff have none. */
async function waysInto(db: Db, accountId: string): Promise<Map<string, string>> {
  const identities = await findIdentitiesOf(db, [accountId]);
  return new Map(identities.map(({ id, providerId }) => [id, providerId]));
}

function deviceOf({ device }: SessionRow): DeviceKind {
  return deviceKinds.find((kind) => kind === device) ?? 'unknown';
}
