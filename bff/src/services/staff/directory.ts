/** What signing in asks of the accounts of staff: who this is, and whether an invitation fits. */
import type { ProblemSlug } from '@entame/sdk/problems';
import { uuidv7 } from 'uuidv7';
import type { Role } from '#platform/actor.ts';
import type { Tx } from '#platform/db/store.ts';
import { hashToken, type NewSession } from '#platform/session/sessions.ts';
import { findInvitationByToken, recordAccepted } from './invitations.store.ts';
import { isStaffPreset } from './roles.rules.ts';
import { rolePermissionsOf } from './staff.present.ts';
import { computeInvitationState } from './staff.rules.ts';
import { findRoles, findStaffAccount, recordAccountChange, recordStaffAccount } from './staff.store.ts';

interface Identity {
  issuer: string;
  subject: string;
}

/** The account that an outside identity opens, with what its session may do, and that it was opened now. */
export async function admitStaff(
  tx: Tx,
  { issuer, subject }: Identity,
  now: Temporal.Instant,
): Promise<'unknown' | 'suspended' | Omit<NewSession, 'kind' | 'assurance' | 'authenticatedAt'>> {
  const account = await findStaffAccount(tx, issuer, subject);
  if (!account) return 'unknown';
  if (account.status === 'suspended') return 'suspended';
  await recordAccountChange(tx, account.id, { lastSignInAt: now });
  const roles: Role[] = account.roles.filter(isStaffPreset);
  const rolePermissions = rolePermissionsOf(account.roles, await findRoles(tx));
  return {
    accountId: account.id,
    displayName: account.name,
    roles,
    rolePermissions,
    groupName: account.groupName,
  };
}

/** Makes the account of an invitation for whoever signed in with its token; answers why not, when it cannot be. */
export async function acceptInvitation(
  tx: Tx,
  token: string | undefined,
  { issuer, subject }: Identity,
  now: Temporal.Instant,
): Promise<ProblemSlug | undefined> {
  const invitation = token ? await findInvitationByToken(tx, hashToken(token)) : undefined;
  if (!invitation || invitation.issuer !== issuer) return 'invitation-not-usable';
  if (computeInvitationState(invitation, now) !== 'open') return 'invitation-not-usable';
  if (await findStaffAccount(tx, issuer, subject)) return 'invitation-account-exists';
  const { name, email, roles, groupName } = invitation;
  const id = uuidv7();
  if (!(await recordAccepted(tx, invitation.id, { acceptedAt: now, accountId: id })))
    return 'invitation-not-usable';
  await recordStaffAccount(tx, { id, issuer, subject, name, email, roles, groupName, createdAt: now });
  return undefined;
}
