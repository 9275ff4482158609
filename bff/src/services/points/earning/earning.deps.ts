import type { Db } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PointSettings } from './point-settings.ts';

/** What rules may ask about a resident. */
export interface RuleSubject {
  birthDate: string;
  address: string;
}

export interface EarningDeps {
  platform: Platform;
  ledger: Ledger;
  settings: PointSettings;
  /** As the city's list spells them. */
  towns: readonly string[];
  /** Undefined for somebody who is not registered any more. */
  findResidentAttributes(db: Db, residentId: string): Promise<RuleSubject | undefined>;
}
