/** Resident cards (利用者カード): issued and revoked at the desk, found by their number, claimed by their holder. */
import { randomBytes } from 'node:crypto';
import type { operations } from '@entame/sdk/contracts/identity.ts';
import { residentOf, staffOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { recordSessionsMoved } from '#platform/session/session.store.ts';
import type { SessionFinder } from '#platform/session/sessions.ts';
import { presentResident } from '../identity.present.ts';
import { findResident } from '../identity.store.ts';
import { claim } from '../merges/claims.ts';
import { decidePair } from '../merges/merges.rules.ts';
import { requireResident } from '../require-resident.ts';
import { findHolderByNumber } from './card-holders.ts';
import { computeCardNumber, computeCardQrText, showInFours } from './card-number.rules.ts';
import { decideSamePerson } from './registration.rules.ts';
import { hasIdentity } from './registration.store.ts';
import { recordCard, recordCardRevoked } from './resident-cards.store.ts';
import { tryNumber } from './wrong-numbers.ts';

type Operations = 'issueResidentCard' | 'revokeResidentCard' | 'findResidentByCard' | 'claimResidentCard';

export interface CardDeps {
  platform: Platform;
  sessions: SessionFinder;
}

export function residentCardRoutes({ platform, sessions }: CardDeps): Pick<Handlers<operations>, Operations> {
  const { store } = platform;

  return {
    async issueResidentCard({ path: { residentId } }, { actor, now, write, concerning }) {
      concerning([residentId]);
      const by = { staffId: staffOf(actor).id, now };
      const number = computeCardNumber(randomBytes(12));
      return write(async (tx) => {
        await requireResident(tx, residentId);
        await recordCard(tx, residentId, number, by);
        return {
          cardNumber: showInFours(number),
          qrText: computeCardQrText(number),
          issuedAt: instantText(now),
        };
      });
    },

    async revokeResidentCard({ path: { residentId } }, { actor, now, write, concerning }) {
      concerning([residentId]);
      const by = { staffId: staffOf(actor).id, now };
      await write(async (tx) => {
        if (!(await recordCardRevoked(tx, residentId, by))) throw problem('resident-card-not-found');
      });
    },

    async findResidentByCard({ body }, { actor, now, concerning }) {
      const who = { accountId: staffOf(actor).id, now };
      const resident = await tryNumber(store, who, async () => {
        const residentId = await findHolderByNumber(store.read, body.cardNumber);
        return residentId === undefined ? undefined : findResident(store.read, residentId);
      });
      if (!resident) throw problem('resident-card-not-found');
      concerning([resident.id]);
      return presentResident(resident);
    },

    async claimResidentCard({ body }, { actor, request, now, write, concerning }) {
      const mergedId = residentOf(actor).id;
      const session = await sessions.find(request, now);
      const own = await findResident(store.read, mergedId);
      if (!session || !own) throw problem('signed-out');
      // Whatever the person did since belongs to the account; only an empty one is joined without staff.
      if (Temporal.Instant.compare(own.registeredAt, session.startedAt) < 0)
        throw problem('resident-card-claim-too-late');
      const kept = await tryNumber(store, { accountId: mergedId, now }, async () => {
        const keptId = await findHolderByNumber(store.read, body.cardNumber);
        const desk = keptId === undefined ? undefined : await findResident(store.read, keptId);
        return desk && decideSamePerson(own, desk) ? desk : undefined;
      });
      if (!kept || kept.id === mergedId) throw problem('resident-card-not-found');
      concerning([kept.id]);
      await write(async (tx) => {
        // Twice at once, or linked by somebody else in the meantime: the second finds it taken.
        if (await hasIdentity(tx, kept.id)) throw problem('resident-card-not-found');
        const pair = { kept: await findResident(tx, kept.id), merged: await findResident(tx, mergedId) };
        if (!decidePair(pair, false).allowed) throw problem('resident-card-not-found');
        await claim(platform, tx, { keptId: kept.id, mergedId }, now);
        await recordSessionsMoved(tx, mergedId, { id: kept.id, displayName: kept.name });
      });
    },
  };
}
