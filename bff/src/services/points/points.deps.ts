import type { Db } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import type { RuleTexts } from './ledger/ledger.present.ts';

/** What points needs of the rest: who the residents and the groups are, and what a rule said that granted points. */
export interface PointsDeps {
  platform: Platform;
  findResidentNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
  /** The group of this whole name. */
  findGroupIdByName(db: Db, name: string): Promise<string | undefined>;
  findRuleTexts(db: Db, versionIds: readonly string[]): Promise<RuleTexts>;
}
