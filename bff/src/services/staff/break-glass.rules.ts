/** What an emergency access gives, and who may look at it afterwards. */
import type { Permission } from '@entame/sdk/permissions';

export const emergencyKinds = ['life-at-risk', 'missing-person', 'disaster'] as const;
export type EmergencyKind = (typeof emergencyKinds)[number];

const findingSomebody: Permission[] = ['residents:search', 'check-ins:read'];

/** To find one person one looks for them; after a disaster one needs the whole list, also on paper. */
const added: Record<EmergencyKind, readonly Permission[]> = {
  'life-at-risk': findingSomebody,
  'missing-person': findingSomebody,
  disaster: [...findingSomebody, 'residents:export', 'check-ins:export'],
};

/** The permissions that a session has beside its own for 30 minutes. */
export function computeEmergencyPowers(kind: EmergencyKind): Permission[] {
  return [...added[kind]];
}

export const emergencyMinutes = 30;

export interface UseFacts {
  accountId: string;
  endsAt: Temporal.Instant;
  verdict: 'justified' | 'unjustified' | null;
}

/** Whether somebody may close a use: when it is over, once, and never one's own. */
export function decideReview(
  use: UseFacts,
  reviewerId: string,
  now: Temporal.Instant,
): 'may' | 'second-person-needed' | 'break-glass-active' | 'break-glass-reviewed' {
  if (use.accountId === reviewerId) return 'second-person-needed';
  if (use.verdict !== null) return 'break-glass-reviewed';
  return isOver(use, now) ? 'may' : 'break-glass-active';
}

export function isOver({ endsAt }: Pick<UseFacts, 'endsAt'>, now: Temporal.Instant): boolean {
  return now.epochMilliseconds >= endsAt.epochMilliseconds;
}
