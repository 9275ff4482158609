/** What the parts of this service share. */
import type { Db, Tx } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { findActiveIdsWithRole } from './staff.store.ts';

export interface StaffMail {
  to: string;
  subject: string;
  text: string;
}

export interface StaffDeps {
  platform: Platform;
  /** Permissions whose use the audit records: only of these it can be said that nobody used them. */
  recordedPermissions: ReadonlySet<string>;
  /** Which of them each account used since then. */
  findUsedPermissions(db: Db, since: Temporal.Instant): Promise<Map<string, Set<string>>>;
  /** Whether a device's credential is, or ever was, bound to a resident's account. */
  isResidentCredential(tx: Tx, credentialId: string): Promise<boolean>;
  /** Puts a mail into the queue; undefined where the city sends none. */
  enqueueMail?: ((tx: Tx, mail: StaffMail, now: Temporal.Instant) => Promise<unknown>) | undefined;
}

/**
 * Inside the write, because the session that the request came with may have ended since: two administrators who take
 * each other's role at the same moment must not both succeed. Answers who the active administrators are.
 */
export async function assertAdministrator(tx: Tx, actorId: string): Promise<string[]> {
  const administrators = await findActiveIdsWithRole(tx, 'administrator');
  if (!administrators.includes(actorId)) throw problem('forbidden');
  return administrators;
}
