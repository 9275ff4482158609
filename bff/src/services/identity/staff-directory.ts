/** What signing in asks of whoever keeps the accounts of staff. */
import type { ProblemSlug } from '@entame/sdk/problems';
import type { Db, Tx } from '#platform/db/store.ts';
import type { NewSession } from '#platform/session/sessions.ts';

export interface StaffDirectory {
  /** Names by account id, for lists that say who decided something. */
  findNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
  /** Whether a device's credential is, or ever was, bound to one of the accounts. */
  hasPasskey(tx: Tx, credentialId: string): Promise<boolean>;
  /** The account that this outside identity opens, and that it was opened. */
  admit(
    tx: Tx,
    identity: { issuer: string; subject: string },
    now: Temporal.Instant,
  ): Promise<'unknown' | 'suspended' | Omit<NewSession, 'kind' | 'assurance' | 'authenticatedAt'>>;
  /** Makes the account of the invitation with this token; answers why not, when it cannot be. */
  acceptInvitation(
    tx: Tx,
    token: string | undefined,
    identity: { issuer: string; subject: string },
    now: Temporal.Instant,
  ): Promise<ProblemSlug | undefined>;
}
