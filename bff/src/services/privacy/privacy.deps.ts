import type { Db, Tx } from '#platform/db/store.ts';
import type { PersonalDataKind } from '#platform/personal-data/personal-data.ts';
import type { Platform } from '#platform/platform.ts';

/** A correction as it goes into the books of the service that keeps the residents. */
export interface Correction {
  residentId: string;
  field: 'name' | 'kana' | 'address' | 'birth-date' | 'gender';
  value: string;
  /** Who at the city hall decided it, and why. */
  correctedBy: string;
  reason: string;
}

/** What privacy needs of the other services. */
export interface PrivacyDeps {
  platform: Platform;
  /** The kinds of personal data that the services hold, in the order in which to show them. */
  findKinds(): readonly PersonalDataKind[];
  findResidentNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
  correctResident(tx: Tx, correction: Correction, now: Temporal.Instant): Promise<void>;
}
