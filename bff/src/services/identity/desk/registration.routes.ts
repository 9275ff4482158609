/** The desk registers, sees and corrects residents. */
import type { components, operations } from '@entame/sdk/contracts/identity.ts';
import { staffOf } from '#platform/actor.ts';
import { recordAudit } from '#platform/audit.store.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { Problem, problem, residentExistsAlready } from '#platform/problem.ts';
import { findResidentRecord } from './registration.store.ts';
import { applyCorrection, registerAtDesk } from './registration.ts';

type Operations = 'registerResident' | 'getResident' | 'correctResident';
type ResidentRecord = components['schemas']['ResidentRecord'];

export function registrationRoutes(platform: Platform): Pick<Handlers<operations>, Operations> {
  const { store, publish } = platform;

  return {
    async registerResident({ body }, context) {
      const { actor, now, write, concerning } = context;
      const by = { staffId: staffOf(actor).id, now };
      try {
        return await write(async (tx) => {
          const outcome = await registerAtDesk(tx, body, by);
          if ('candidates' in outcome) throw refusal(context, outcome.candidates);
          concerning([outcome.residentId]);
          await publish(tx, 'resident.registered', outcome);
          return findRecord(tx, outcome.residentId);
        });
      } catch (fault) {
        await recordShown(fault, context);
        throw fault;
      }
    },

    async getResident({ path: { residentId } }, { concerning }) {
      concerning([residentId]);
      return findRecord(store.read, residentId);
    },

    async correctResident({ path: { residentId }, body }, { actor, now, write, concerning }) {
      concerning([residentId]);
      const staffId = staffOf(actor).id;
      const { reason, ...facts } = body;
      return write(async (tx) => {
        await applyCorrection(tx, { residentId, facts, reason, staffId }, now);
        return findRecord(tx, residentId);
      });
    },
  };

  function refusal({ actor }: Context, candidates: { id: string }[]): Problem {
    const maySee = staffOf(actor).permissions.has('residents:search');
    return residentExistsAlready(maySee ? candidates.map(({ id }) => id) : undefined);
  }

  /** A refusal that names people is as much on record as a search that found them. */
  async function recordShown(fault: unknown, { actor, now, requestId }: Context): Promise<void> {
    if (!(fault instanceof Problem) || !fault.candidates) return;
    const { slug: outcome, candidates: subjects } = fault;
    const what = { permission: 'residents:register', operationId: 'registerResident', outcome };
    await store.write((tx) => recordAudit(tx, { ...what, at: now, actor, subjects, requestId }));
  }
}

async function findRecord(db: Db, residentId: string): Promise<ResidentRecord> {
  const found = await findResidentRecord(db, residentId);
  if (!found) throw problem('resident-not-found');
  const { id, name, kana, address, birthDate, gender, registeredAt } = found.resident;
  return {
    ...{ id, name, kana, address, birthDate },
    gender: gender as ResidentRecord['gender'],
    phone: found.phone,
    registeredAt: instantText(registeredAt),
    identityAssurance: found.hasIdentity ? 'card' : 'desk',
    documentKind: found.documentKind,
    cardIssuedAt: found.cardIssuedAt && instantText(found.cardIssuedAt),
  };
}
