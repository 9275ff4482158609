/** What the city decides about the report after an activity. */
import type { Announcement, Decision } from '../activities.rules.ts';

export type ReportStatus = 'submitted' | 'returned' | 'accepted';
export type ReportState = 'due' | 'overdue' | ReportStatus;

/** A report is overdue so many days after the end of the activity. */
export const reportDays = 7;

const allowed = { allowed: true } as const;
const refuse = <Reason extends string>(reason: Reason) => ({ allowed: false, reason }) as const;

/** Until when the city expects the report. */
export function computeReportDue(endsAt: Temporal.Instant): Temporal.Instant {
  return endsAt.add({ hours: reportDays * 24 });
}

/** Where a report stands; null while the activity is not over. One that came back stays `returned` however old it is. */
export function computeReportState(
  { endsAt }: { endsAt: Temporal.Instant },
  status: ReportStatus | undefined,
  now: Temporal.Instant,
): ReportState | null {
  if (status !== undefined) return status;
  if (!isReached(endsAt, now)) return null;
  return isReached(computeReportDue(endsAt), now) ? 'overdue' : 'due';
}

/** Only what a registered group runs is reported on. */
export function decideReportNeeded({ groupId }: { groupId: string | null }): Decision<'report-not-needed'> {
  return groupId === null ? refuse('report-not-needed') : allowed;
}

export interface ReportSubmission {
  activity: Announcement & { groupId: string | null };
  /** Of the report that is there already, if any. */
  status: ReportStatus | undefined;
  attendance: number;
  checkInCount: number;
  attendanceReason: string;
}

/** Whether a report may be submitted now: after the activity, once, and with a reason for every deviating number. */
export function decideReportSubmission(
  { activity, status, attendance, checkInCount, attendanceReason }: ReportSubmission,
  now: Temporal.Instant,
): Decision<
  | 'activity-cancelled'
  | 'report-not-needed'
  | 'report-too-early'
  | 'report-submitted'
  | 'report-attendance-unexplained'
> {
  const needed = decideReportNeeded(activity);
  if (!needed.allowed) return needed;
  if (activity.status === 'cancelled') return refuse('activity-cancelled');
  if (!isReached(activity.endsAt, now)) return refuse('report-too-early');
  if (status === 'submitted' || status === 'accepted') return refuse('report-submitted');
  const isExplained = attendance === checkInCount || attendanceReason.trim() !== '';
  return isExplained ? allowed : refuse('report-attendance-unexplained');
}

/** The city decides on what was submitted and on nothing else. */
export function decideReportDecision(status: ReportStatus | undefined): Decision<'report-not-submitted'> {
  return status === 'submitted' ? allowed : refuse('report-not-submitted');
}

function isReached(moment: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment, now) <= 0;
}
