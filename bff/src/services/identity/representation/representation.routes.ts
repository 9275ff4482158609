/** Acting for a resident: the desk at the counter or on the telephone, a helper under a mandate. */
import type { operations } from '@entame/sdk/contracts/identity.ts';
import { uuidv7 } from 'uuidv7';
import { type Person, residentOf, staffOf } from '#platform/actor.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { recordRepresented, representingNobody } from '#platform/session/session.store.ts';
import type { ResidentRow } from '../identity.store.ts';
import { requireResident } from '../require-resident.ts';
import { type Representation, recordRepresentation, recordRepresentationEnded } from './mandates.store.ts';
import { decideHelping } from './mandates.ts';
import { computePermissions, deskPermissions } from './representation.rules.ts';

type Operations = 'startRepresentation' | 'startHelping' | 'endRepresentation';
type Start = Pick<Representation, 'actorKind' | 'reason' | 'mandateId'> & {
  permissions: readonly string[];
  until: Temporal.Instant | null;
};

/** The topic of the news to a resident that somebody began or ceased to act for them. */
const topic = 'representation';

export function representationRoutes(platform: Platform): Pick<Handlers<operations>, Operations> {
  const { announce } = platform;

  return {
    async startRepresentation({ body: { residentId, reason } }, { actor, now, write, concerning }) {
      concerning([residentId]);
      const staff = staffOf(actor);
      await write(async (tx) => {
        const resident = await requireResident(tx, residentId);
        const allowed = { permissions: deskPermissions, until: null, mandateId: null };
        await begin(tx, staff, resident, { ...allowed, actorKind: 'staff', reason }, now);
      });
    },

    async startHelping({ path: { mandateId } }, { actor, now, write, concerning }) {
      const helper = residentOf(actor);
      await write(async (tx) => {
        const { mandate, giver } = await decideHelping(tx, mandateId, helper.id, now);
        concerning([giver.id]);
        const allowed = { permissions: computePermissions(mandate.powers), until: mandate.endsAt };
        const start = { ...allowed, mandateId, actorKind: 'resident', reason: 'mandate' } as const;
        await begin(tx, helper, giver, start, now);
      });
    },

    async endRepresentation(_, { actor, now, write }) {
      if (actor.kind === 'nobody') throw problem('signed-out');
      return write(async (tx) => {
        if (actor.kind !== 'resident' || !actor.actedBy) return { returnTo: '/' };
        if (!(await recordRepresented(tx, actor.sessionId, representingNobody))) throw problem('signed-out');
        await recordRepresentationEnded(tx, actor.actedBy.representationId, now);
        await announce(tx, { to: actor.id, topic });
        return { returnTo: actor.actedBy.kind === 'staff' ? `/admin/residents/${actor.id}` : '/me/helpers' };
      });
    },
  };

  async function begin(
    tx: Tx,
    actor: Person,
    resident: ResidentRow,
    { permissions, until, ...start }: Start,
    now: Temporal.Instant,
  ): Promise<void> {
    const id = uuidv7();
    const who = { residentId: resident.id, actorId: actor.id };
    await recordRepresentation(tx, { ...start, ...who, id, startedAt: now, endedAt: null });
    const isRecorded = await recordRepresented(tx, actor.sessionId, {
      representationId: id,
      representedId: resident.id,
      representedName: resident.name,
      representedPermissions: [...permissions],
      representedUntil: until,
    });
    // A confirmation in another window has given the session a new token meanwhile.
    if (!isRecorded) throw problem('signed-out');
    await announce(tx, { to: resident.id, topic });
  }
}
