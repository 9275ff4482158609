import { isProblem, type ProblemSlug } from '@entame/sdk';

/** What helps after a check-in was refused. */
export type WayOn = 'read-again' | 'see-history' | 'see-activities' | 'wait' | 'send-again';

const ways: Partial<Record<ProblemSlug, WayOn>> = {
  'check-in-code-wrong': 'read-again',
  'check-in-code-expired': 'read-again',
  'check-in-code-of-another-activity': 'read-again',
  'invalid-request': 'read-again',
  'already-checked-in': 'see-history',
  'check-in-not-open': 'see-activities',
  'check-in-over': 'see-activities',
  'activity-cancelled': 'see-activities',
  'too-many-wrong-codes': 'wait',
  'too-many-requests': 'wait',
};

/** The way on after a failed check-in; what is not a refusal was lost on the way and may be sent again. */
export function wayOnAfter(error: unknown): WayOn {
  if (!isProblem(error)) return 'send-again';
  return ways[error.type.replace('/problems/', '') as ProblemSlug] ?? 'send-again';
}
