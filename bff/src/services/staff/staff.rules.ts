/** Who may change whose powers. */
import type { ProblemSlug } from '@entame/sdk/problems';
import { isStaffPreset } from './roles.rules.ts';

export interface RoleChange {
  actorId: string;
  account: { id: string; status: 'active' | 'suspended'; roles: readonly string[] };
  roles: readonly string[];
  groupName: string | null;
  /** Ids of the roles that the city made. */
  ownRoleIds: ReadonlySet<string>;
  /** Active administrators, the actor among them. */
  administratorCount: number;
}

/**
 * Whether roles may be given and taken now, have to wait for a second administrator, or not at all. Nobody changes
 * their own. Whoever changes is an active administrator and stays one, so one is always left.
 */
export function decideRoleChange(change: RoleChange): 'done' | 'waiting' | ProblemSlug {
  const { actorId, account, roles, administratorCount } = change;
  if (actorId === account.id) return 'own-account-not-changeable';
  if (account.status === 'suspended') return 'staff-account-suspended';
  const fault = findRoleFault(change);
  if (fault) return fault;
  const isRise = roles.includes('administrator') && !account.roles.includes('administrator');
  return isRise && administratorCount > 1 ? 'waiting' : 'done';
}

/** What is wrong with a set of roles by itself, if anything. */
export function findRoleFault({
  roles,
  groupName,
  ownRoleIds,
}: Pick<RoleChange, 'roles' | 'groupName' | 'ownRoleIds'>): ProblemSlug | undefined {
  if (!roles.every((role) => isStaffPreset(role) || ownRoleIds.has(role))) return 'staff-role-unknown';
  const hasGroup = groupName !== null && groupName.trim() !== '';
  return roles.includes('organiser') === hasGroup ? undefined : 'organiser-needs-group';
}

/** Whether a proposal may be decided by this administrator: by neither who made it nor who rises by it. */
export function mayDecideProposal(
  { proposedBy, accountId }: { proposedBy: string; accountId: string },
  actorId: string,
): boolean {
  return actorId !== proposedBy && actorId !== accountId;
}

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

/** What has become of an invitation. */
export function computeInvitationState(
  invitation: {
    acceptedAt: Temporal.Instant | null;
    revokedAt: Temporal.Instant | null;
    expiresAt: Temporal.Instant;
  },
  now: Temporal.Instant,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return now.epochMilliseconds < invitation.expiresAt.epochMilliseconds ? 'open' : 'expired';
}
