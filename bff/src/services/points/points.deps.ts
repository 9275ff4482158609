import type { Db } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import type { ConnectedPartner, PartnerDirectory } from './exchange/exchange.deps.ts';
import type { RuleTexts } from './ledger/ledger.present.ts';

/** What points needs of the rest: who the residents are, and what a rule said that granted points. */
export interface PointsDeps {
  platform: Platform;
  findResidentNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
  findStaffNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
  findRuleTexts(db: Db, versionIds: readonly string[]): Promise<RuleTexts>;
  /** Where points can be exchanged. */
  partners: readonly ConnectedPartner[];
  directory: PartnerDirectory;
}
