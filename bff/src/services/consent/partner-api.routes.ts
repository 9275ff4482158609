/** What partners call. */
import type { operations } from '@entame/sdk/contracts/consent.ts';
import { uuidv7 } from 'uuidv7';
import { partnerOf } from '#platform/actor.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { findCurrentResidentId, findOwnIds } from '#platform/merging/merging.store.ts';
import { problem } from '#platform/problem.ts';
import { hashToken } from '#platform/session/sessions.ts';
import type { FindFacts } from './consent.deps.ts';
import type { ConsentDesk } from './consent.desk.ts';
import { findConsents, recordDataUse, takeCode } from './consent.store.ts';
import { dataKinds, isKind } from './data-kinds.rules.ts';
import { findResidentIdBy } from './pairwise.store.ts';
import { findPartner } from './partners.store.ts';

type PartnerApi = Pick<operations, 'redeemConsentCode' | 'readSharedData'>;

export function partnerApiRoutes(desk: ConsentDesk, findFacts: FindFacts): Handlers<PartnerApi> {
  return {
    async redeemConsentCode({ body }, { actor, now, write, concerning }) {
      const partnerId = partnerOf(actor).id;
      return write(async (tx) => {
        const residentId = await takeCode(tx, { codeHash: hashToken(body.code), partnerId, now });
        if (!residentId) throw problem('consent-code-invalid');
        concerning([residentId]);
        const kinds = await findAllowedKinds(tx, partnerId, await findOwnIds(tx, residentId));
        // Withdrawn before the partner came for it.
        if (kinds.length === 0) throw problem('consent-code-invalid');
        return { pairwiseId: await desk.ensurePairwiseId(tx, partnerId, residentId, now), kinds };
      });
    },

    async readSharedData({ body: { pairwiseId, kinds } }, { actor, now, requestId, write, concerning }) {
      const partnerId = partnerOf(actor).id;
      return write(async (tx) => {
        const knownId = await findResidentIdBy(tx, partnerId, pairwiseId);
        if (!knownId) throw problem('consent-missing');
        const residentId = await findCurrentResidentId(tx, knownId);
        const allowed = await findAllowedKinds(tx, partnerId, await findOwnIds(tx, residentId));
        const partner = await findPartner(tx, partnerId);
        const facts = await findFacts(tx, residentId);
        if (!partner || !facts || !kinds.every((kind) => allowed.includes(kind)))
          throw problem('consent-missing');
        concerning([residentId]);
        const use = {
          residentId,
          partnerId,
          action: 'read',
          kinds,
          purpose: partner.purpose,
          at: now,
          requestId,
        } as const;
        await recordDataUse(tx, { ...use, id: uuidv7() });
        const items = kinds.filter(isKind).map((kind) => ({ kind, value: dataKinds[kind].read(facts) }));
        return { pairwiseId, items };
      });
    },
  };
}

/** What is allowed now, for the purpose as it is now, of what the partner may still ask for. */
async function findAllowedKinds(
  tx: Tx,
  partnerId: string,
  residentIds: readonly string[],
): Promise<string[]> {
  const partner = await findPartner(tx, partnerId);
  if (partner?.status !== 'active') return [];
  const rows = await findConsents(tx, residentIds, partnerId);
  const current = rows.filter(
    ({ revision, kind }) => revision === partner.revision && partner.kinds.includes(kind),
  );
  return [...new Set(current.map(({ kind }) => kind))];
}
