/** Which identities open my account, and taking one away. */
import type { operations } from '@entame/sdk/contracts/identity.ts';
import { residentOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { removeSessionsBegunWith } from '#platform/session/session.store.ts';
import type { IdentityDeps } from '../identity.routes.ts';
import { providerNames } from '../sign-in/provider-names.ts';
import { decideUnlink, isCardAnchored } from './linking.rules.ts';
import { findIdentitiesOf, type IdentityRow, removeIdentity } from './linking.store.ts';
import { identityTopic } from './linking.ts';

type LinkingOperations = 'listMyIdentities' | 'unlinkIdentity';

export function linkingRoutes({
  platform,
  providers,
}: IdentityDeps): Pick<Handlers<operations>, LinkingOperations> {
  const { store, announce } = platform;

  return {
    async listMyIdentities(_, { actor, language }) {
      const own = await findIdentitiesOf(store.read, [residentOf(actor).id]);
      const nameOf = providerNames(providers, language);
      return { items: own.map((identity) => presentIdentity(identity, own, nameOf)) };
    },

    async unlinkIdentity({ path: { identityId } }, { actor, write }) {
      const { id: residentId, sessionId, actedBy } = residentOf(actor);
      if (actedBy) throw problem('not-for-another');
      await write(async (tx) => {
        const decision = decideUnlink(await findIdentitiesOf(tx, [residentId]), identityId);
        if (!decision.allowed) throw problem(decision.reason);
        await removeIdentity(tx, identityId);
        await removeSessionsBegunWith(tx, identityId, sessionId);
        await announce(tx, { to: residentId, topic: identityTopic });
      });
    },
  };
}

function presentIdentity(
  identity: IdentityRow,
  own: readonly IdentityRow[],
  nameOf: (providerId: string) => string | null,
) {
  const { id, providerId, linkedAt, lastUsedAt } = identity;
  const decision = decideUnlink(own, id);
  return {
    id,
    providerId,
    providerName: nameOf(providerId),
    kind: isCardAnchored(identity) ? ('card' as const) : ('other' as const),
    linkedAt: instantText(linkedAt),
    lastUsedAt: lastUsedAt && instantText(lastUsedAt),
    isLastCard: !decision.allowed && decision.reason === 'last-card-identity',
  };
}
