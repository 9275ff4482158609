import type { Db } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';

/** What the audit needs of the services that know people and contracts. */
export interface AuditDeps {
  platform: Platform;
  findResidentNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
  findStaffNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
  /** The contract's summary of an operation, in English. */
  summaryOf(operationId: string): string | undefined;
}
