import type { Db } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import type { ConnectedPartner, PartnerDirectory } from './exchange/exchange.deps.ts';
import type { GrantsDeps } from './grants/grants.deps.ts';
import type { RuleTexts } from './ledger/ledger.present.ts';

/** What points needs of the rest: who the residents, the groups and the staff are, and where points can be exchanged. */
export interface PointsDeps
  extends Pick<
    GrantsDeps,
    | 'platform'
    | 'findResidentAttributes'
    | 'findResidentNames'
    | 'findResidentsByNumber'
    | 'findGroupNames'
    | 'findGroupIdByName'
    | 'findStaffNames'
  > {
  partners: readonly ConnectedPartner[];
  directory: PartnerDirectory;
}

/** What the books need for telling people about them. */
export interface BooksDeps {
  platform: Platform;
  findResidentNames: PointsDeps['findResidentNames'];
  /** What a rule said that granted points. */
  findRuleTexts(db: Db, versionIds: readonly string[]): Promise<RuleTexts>;
}
