/** The registry of partners, for services that have partners of their own kind. */
import type { Db, Tx } from '#platform/db/store.ts';
import type { LocalizedText } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import { createConsentDesk } from './consent.desk.ts';
import { findPartner } from './partners.store.ts';

export interface PartnerDirectory {
  find(
    db: Db,
    partnerId: string,
  ): Promise<{ name: LocalizedText; contact: string; status: 'active' | 'suspended' } | undefined>;
  /** What the partner knows the resident by; made at the first need. It allows the partner to know nothing else. */
  ensurePairwiseId(tx: Tx, partnerId: string, residentId: string, now: Temporal.Instant): Promise<string>;
}

export function createPartnerDirectory(platform: Platform): PartnerDirectory {
  const { ensurePairwiseId } = createConsentDesk(platform);
  return {
    ensurePairwiseId,
    async find(db, partnerId) {
      const partner = await findPartner(db, partnerId);
      return partner && { name: partner.name, contact: partner.contact, status: partner.status };
    },
  };
}
