import type { Db, Store } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';

/** What activities needs of the service that knows the residents: their names, by id. */
export interface ResidentDirectory {
  findResidentNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
}
/** What it needs of the service that knows staff and organisers. */
export interface StaffDirectory {
  findStaffNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
}
/** What it needs of the service that issues resident cards: whose card was scanned or typed. */
export interface CardDirectory {
  findCardHolder(
    store: Store,
    typed: string,
    who: { accountId: string; now: Temporal.Instant },
  ): Promise<{ residentId: string } | { refusal: 'card-unknown' | 'too-many-wrong-numbers' }>;
}
export type ActivitiesDeps = ResidentDirectory & StaffDirectory & CardDirectory & { platform: Platform };
