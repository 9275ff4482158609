/** What the consent service needs of others, passed in by bff/src/services.ts. */
import type { Permission } from '@entame/sdk/permissions';
import type { Db } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import type { ShareableFacts } from './data-kinds.rules.ts';

/** What may be shared of a resident; undefined when there is none any more. */
export type FindFacts = (db: Db, residentId: string) => Promise<ShareableFacts | undefined>;

export interface ConsentDeps {
  platform: Platform;
  findFacts: FindFacts;
  /** What a partner may do beside reading what residents share. */
  findScopes(db: Db, partnerId: string): Promise<readonly Permission[]>;
}
