/** What exchanging points needs of the rest. */
import type { PointPartnerConfig } from '#platform/config.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { LocalizedText } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PointPartner } from './point-partner.port.ts';

/** A partner as the registry of partners has it. */
export interface RegisteredPartner {
  name: LocalizedText;
  contact: string;
  status: 'active' | 'suspended';
}

/** The registry of partners, which the consent service keeps. */
export interface PartnerDirectory {
  find(db: Db, partnerId: string): Promise<RegisteredPartner | undefined>;
  /** What the partner knows the resident by. */
  ensurePairwiseId(tx: Tx, partnerId: string, residentId: string, now: Temporal.Instant): Promise<string>;
}

/** A partner of this city's, as it is configured and as it is called. */
export interface ConnectedPartner {
  config: PointPartnerConfig;
  adapter: PointPartner;
}

export interface ExchangeDeps {
  platform: Platform;
  ledger: Ledger;
  partners: readonly ConnectedPartner[];
  directory: PartnerDirectory;
}
